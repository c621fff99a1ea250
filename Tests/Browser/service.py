"""The service under test: a model commune in an empty home, on a free port of this machine."""

import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request


class Service:
    """Starts `kycuong serve --demo` and ends it again. `sign_ins` has name, password and recovery code of each role."""

    def __init__(self, binary, data):
        self.folder = tempfile.TemporaryDirectory()
        os.chmod(self.folder.name, 0o711)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.log_path = os.path.join(self.folder.name, "service.log")
        environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        environment["KYCUONG_HOME"] = os.path.join(self.folder.name, "home")
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(
                [binary, "serve", "--demo", "--demo-data", data, "--port", str(self.port)],
                stdout=log,
                stderr=subprocess.STDOUT,
                env=environment,
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

    def log(self):
        with open(self.log_path, encoding="utf-8") as log:
            return log.read()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=90)
        self.folder.cleanup()
