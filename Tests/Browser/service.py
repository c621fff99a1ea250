"""The service under test: a model commune in an empty home, on a free port of this machine."""

import atexit
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from functools import cache

# Whether nothing is left out: every role, every round, and pictures of all that is seen.
ALL = "KYCUONG_ARTEFACTS" in os.environ


class Service:
    """Starts `kycuong serve --demo` and ends it again. `sign_ins` has name, password and recovery code of each role, `sessions` the
    cookies of those who signed in."""

    def __init__(self, registers=True):
        """With the model commune's registers, or with its accounts alone."""
        self.binary = os.environ["KYCUONG_BINARY"]
        self.sessions = {}
        self.folder = tempfile.TemporaryDirectory()
        os.chmod(self.folder.name, 0o711)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.log_path = os.path.join(self.folder.name, "service.log")
        self.environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        self.environment["KYCUONG_HOME"] = os.path.join(self.folder.name, "home")
        self.environment["KYCUONG_DEMO"] = "1"
        data = ["--demo-data", os.environ["KYCUONG_DATA"]] if registers else []
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve", "--demo", "--port", str(self.port), *data],
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self.environment,
            )
        self.sign_ins = self._wait()

    def _wait(self):
        deadline = time.monotonic() + 300
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError("the service ended:\n" + self.log())
            try:
                urllib.request.urlopen(self.address + "/readyz", timeout=5).close()
                break
            except OSError:
                time.sleep(0.25)
        else:
            raise RuntimeError("the service is not ready:\n" + self.log())
        found = re.findall(r"^  (.+?): (\S+)  (\S+)(?:  mã (\S+))?$", self.log(), re.MULTILINE)
        return {role: (name, password, code) for role, name, password, code in found}

    def console(self, *words):
        """What a command on the server's console answers."""
        answer = subprocess.run([self.binary, *words], env=self.environment, check=True, stdout=subprocess.PIPE, timeout=60)
        return answer.stdout.decode()

    def log(self):
        with open(self.log_path, encoding="utf-8") as log:
            return log.read()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=90)
        self.folder.cleanup()


@cache
def model():
    """The model commune with its registers, one for all tests of a run that change nothing others count."""
    service = Service()
    atexit.register(service.stop)
    return service
