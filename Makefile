.PHONY: help dev test format bench bench-quick

help: ## lists the commands
	@sed -n 's/^\([a-z-]*\):.*## /make \1 	/p' Makefile

dev: ## runs everything on this machine
	./adjourn dev

test: ## all tests and checks
	mvn verify

bench: ## measures it beside bare Temporal, some minutes; PART=due: that part only
	mvn -q -B -DskipTests package
	java -cp 'bench/target/*:bench/target/lib/*' dev.adjourn.bench.Bench $(PART) $(BENCH_OPTIONS)

bench-quick: ## the same with fewer calls, two minutes on an idle machine
	$(MAKE) bench BENCH_OPTIONS=--quick

format: ## formats the sources as the build demands
	mvn -q spotless:apply
