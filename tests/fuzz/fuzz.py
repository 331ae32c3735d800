#!/usr/bin/env python3
"""Fuzzes the HTTP API from its OpenAPI document.

Starts "./adjourn dev" on free ports with a folder of its own, has schemathesis call every operation
with a token that may do everything and then with none, and fails if an answer is not as the document
says. Everything that it starts it ends; reports and logs stay in tests/target/fuzz.
"""

import argparse
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import venv

SCHEMATHESIS = "schemathesis==4.32.5"
HERE = pathlib.Path(__file__).resolve().parent
HOME = HERE.parent.parent
TARGET = HERE.parent / "target" / "fuzz"
TOKEN = "token-of-the-fuzzing"
READY_SECONDS = 600
# they take no body, no id and no query
NOTHING_TO_VARY = ["listTokens", "listFunctions", "listSchedules"]


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("--examples", type=int, default=2000, help="cases of each operation")
    options.add_argument("--seed", type=int, help="repeats the run that named it")
    options.add_argument("--only", metavar="OPERATION_ID", help="only this operation")
    options = options.parse_args()
    # so that it is stopped by what ends it: what it started is ended then
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    program = install()
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    with System() as url:
        failed = [
            name
            for name, headers in (
                ("with a token", ["--header", f"Authorization: Bearer {TOKEN}"]),
                ("without a token", []),
            )
            if run(program, url, name, headers, options) != 0
        ]
    print("Failed: " + ", ".join(failed) if failed else "Every answer was as documented.")
    return 1 if failed else 0


def install():
    """The program schemathesis, in a virtual environment outside of the checkout."""
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    folder = cache / "adjourn-ci" / SCHEMATHESIS.replace("==", "-")
    if not (folder / "installed").exists():
        print(f"Installing {SCHEMATHESIS}", flush=True)
        venv.create(folder, clear=True, with_pip=True)
        pip = [folder / "bin" / "pip", "install", "--quiet", "--no-input"]
        subprocess.run([*pip, "--disable-pip-version-check", SCHEMATHESIS], check=True)
        (folder / "installed").touch()
    return folder / "bin" / "schemathesis"


def run(program, url, name, headers, options):
    print(f"\n=== {name}, {options.examples} cases of each operation ===", flush=True)
    command = [program, "--config-file", HERE / "schemathesis.toml", "run", f"{url}/openapi.json"]
    command += ["--max-examples", str(options.examples), *headers]
    command += ["--seed", str(options.seed)] if options.seed else []
    command += ["--include-operation-id", options.only] if options.only else []
    command += ["--report", "junit", "--report-junit-path", TARGET / f"{name}.xml"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(HERE),
        "PYTHONDONTWRITEBYTECODE": "1",
        "SCHEMATHESIS_HOOKS": "hooks",
        "ADJOURN_FUZZ_EXECUTIONS": ",".join(enqueue(url) for _ in range(20)),
    }
    status = subprocess.run(command, env=environment, cwd=TARGET).returncode
    calls = json.loads((TARGET / "calls.json").read_text())
    print(f"\nAnswers {name}:")
    for operation, answers in sorted(calls.items()):
        told = ", ".join(f"{count} of {code}" for code, count in sorted(answers.items()))
        print(f"  {operation:20} {sum(answers.values()):6}: {told}")
    few = [o for o, a in calls.items() if sum(a.values()) < options.examples]
    few = [operation for operation in few if operation not in NOTHING_TO_VARY]
    if few:
        print("Fewer cases than wanted: " + ", ".join(few))
    return status or len(few)


def enqueue(url):
    """An execution to begin with, of next century; its id."""
    request = urllib.request.Request(
        f"{url}/public/v2/executions",
        method="PUT",
        data=b'{"function_name": "nothing", "schedule_for": "2126-01-01T00:00:00Z"}',
        headers={"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["data"]["id"]


class System:
    """A whole Adjourn; its address."""

    def __enter__(self):
        api, temporal, ui = free_ports()
        self.log = TARGET / "adjourn.log"
        command = [HOME / "adjourn", "dev", "--data", TARGET / "data", "--port", str(api)]
        command += ["--temporal-port", str(temporal), "--ui-port", str(ui)]
        outside = ("DATABASE_", "TEMPORAL_")
        environment = {k: v for k, v in os.environ.items() if not k.startswith(outside)}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command,
                env={**environment, "ADJOURN_TOKEN": TOKEN},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                # so that Ctrl-C reaches it through us only
                start_new_session=True,
            )
        try:
            self.await_ready()
        except BaseException:
            self.__exit__()
            raise
        return f"http://127.0.0.1:{api}"

    def await_ready(self):
        end = time.monotonic() + READY_SECONDS
        while "Adjourn is ready" not in self.log.read_text(errors="replace"):
            if self.process.poll() is not None or time.monotonic() > end:
                sys.exit("Adjourn did not start:\n" + self.log.read_text(errors="replace"))
            time.sleep(0.2)

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def free_ports():
    """Three free ports; the one after the first is free as well, for admin."""
    while True:
        sockets = [socket.socket() for _ in range(4)]
        try:
            for each in sockets[:3]:
                each.bind(("127.0.0.1", 0))
            ports = [each.getsockname()[1] for each in sockets[:3]]
            sockets[3].bind(("127.0.0.1", ports[0] + 1))
            return ports
        except (OSError, OverflowError):
            continue
        finally:
            for each in sockets:
                each.close()


if __name__ == "__main__":
    sys.exit(main())
