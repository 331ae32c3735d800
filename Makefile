.PHONY: help dev test hosted inlined cron-endurance races slots orchestrations resume format fuzz fuzz-quick bench bench-quick bench-check

help: ## lists the commands
	@sed -n 's/^\([a-z-]*\):.*## /make \1 	/p' Makefile

dev: ## runs everything on this machine
	./adjourn dev

test: ## all tests and checks
	mvn verify

hosted: ## the suites of functions, contract and races with workflows hosted by the platform
	ADJOURN_HOSTING=platform mvn -q -B -pl tests,examples -am package \
		-Dtest='ConformanceTest,ConcurrencyTest,ContractTest,RacesTest,HostingTest,OrchestrationTest' \
		-Dsurefire.failIfNoSpecifiedTests=false -Dadjourn.tests.rounds=20

inlined: ## the suites of functions, contract, races and faults with all attempts inside workflow tasks
	ADJOURN_INLINE=always mvn -q -B -pl tests,examples -am package \
		-Dtest='ConformanceTest,ConcurrencyTest,ContractTest,RacesTest,ChildrenTest,ShapedRetryTest,FrailWorkerTest,KilledTest,StopTest,CrewTest' \
		-Dsurefire.failIfNoSpecifiedTests=false -Dadjourn.tests.rounds=20

cron-endurance: ## a function of every minute for five minutes, while servers and workers are restarted
	mvn -q -B -pl tests,examples -am package -Dtest=EveryMinuteTest \
		-Dsurefire.failIfNoSpecifiedTests=false -Dadjourn.tests.cron=endurance

races: ## each race 1,000 times, and paging while 100,000 executions arrive; half an hour
	rm -f tests/target/races.txt
	mvn -q -B -pl tests -am -Dtest='RacesTest,PagingTest' -Dsurefire.failIfNoSpecifiedTests=false \
		-Dadjourn.tests.rounds=1000 -Dadjourn.tests.paging=100000 package
	cat tests/target/races.txt

slots: ## 2,000 executions share three slots while workers are killed; some ten minutes
	mvn -q -B -pl tests -am -Dtest=CrewTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dadjourn.tests.slots=2000 package

orchestrations: ## one of 2,500 children, while everything is killed; some ten minutes
	mvn -q -B -pl tests -am -Dtest=SurvivalTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dadjourn.tests.children=2500 package

resume: ## 100,000 held executions are let go; two minutes
	mvn -q -B -pl tests -am -Dtest=ResumeTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dadjourn.tests.held=100000 package

fuzz: ## calls the API with made-up requests, 2,000 and more of each operation, half an hour
	tests/fuzz/fuzz.py $(FUZZ_OPTIONS)

fuzz-quick: ## the same with 50, two minutes on an idle machine
	$(MAKE) fuzz FUZZ_OPTIONS='--examples 50'

BENCH = java -cp 'bench/target/*:bench/target/lib/*' dev.adjourn.bench.Bench
# the second one builds what the processes that it starts need
BENCH_BUILD = mvn -q -B -DskipTests package && ./adjourn --version > /dev/null

bench: ## measures it beside bare Temporal, an hour or two; PART=due: that part only; SERVER=real: on production's
	$(BENCH_BUILD)
	$(BENCH) $(PART) $(if $(SERVER),--server $(SERVER)) $(BENCH_OPTIONS)

bench-quick: ## the same with fewer calls, three minutes on an idle machine
	$(MAKE) bench BENCH_OPTIONS=--quick

bench-check: ## tells whether the ratios are much worse than those of bench/ratios.json, two minutes
	$(BENCH_BUILD)
	timeout 150 $(BENCH) wake overhead --quick --check || echo 'bench-check: nothing was measured, or not all'

format: ## formats the sources as the build demands
	mvn -q spotless:apply
