.PHONY: help dev test format

help: ## lists the commands
	@sed -n 's/^\([a-z]*\):.*## /make \1 	/p' Makefile

dev: ## runs everything on this machine
	./adjourn dev

test: ## all tests and checks
	mvn verify

format: ## formats the sources as the build demands
	mvn -q spotless:apply
