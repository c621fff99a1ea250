"""The service under test: a model commune in an empty home, behind an nginx with the shipped configuration and a certificate made now."""

import atexit
import base64
import contextlib
import hashlib
import os
import pathlib
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
NGINX = pathlib.Path(__file__).parents[2] / "scripts" / "support" / "nginx"
NAME = "kycuong.example"


class Service:
    """Starts `kycuong serve --demo` with nginx before it, and ends both again. `sign_ins` has name, password and recovery code of each
    role, `sessions` the cookies of those who signed in."""

    def __init__(self, registers=True, behind_tls=True):
        """With the model commune's registers, or with its accounts alone; behind nginx, or for programs on this machine."""
        self.binary = os.environ["KYCUONG_BINARY"]
        self.sessions = {}
        self.folder = tempfile.TemporaryDirectory()
        os.chmod(self.folder.name, 0o711)
        self.port, self.secure, self.plain = free_ports(3)
        self.address = f"https://{NAME}" if behind_tls else f"http://127.0.0.1:{self.port}"
        self.log_path = os.path.join(self.folder.name, "service.log")
        self.environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        self.environment["KYCUONG_HOME"] = os.path.join(self.folder.name, "home")
        self.environment["KYCUONG_DEMO"] = "1"
        options = ["--demo-data", os.environ["KYCUONG_DATA"]] if registers else []
        options += ["--behind-tls"] if behind_tls else []
        with open(self.log_path, "wb") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve", "--demo", "--port", str(self.port), *options],
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self.environment,
            )
            proxy = [NGINX, self.folder.name, *map(str, (self.port, self.secure, self.plain))]
            self.proxy = subprocess.Popen(proxy, stdout=log, stderr=subprocess.STDOUT) if behind_tls else None
        self._wait(self._answers)
        if behind_tls:
            self._wait(lambda: os.path.exists(os.path.join(self.folder.name, "nginx", "nginx.pid")))
        found = re.findall(r"^  (.+?): (\S+)  (\S+)(?:  mã (\S+))?$", self.log(), re.MULTILINE)
        self.sign_ins = {role: (name, password, code) for role, name, password, code in found}

    def _wait(self, is_ready):
        deadline = time.monotonic() + 300
        while not is_ready():
            if any(one and one.poll() is not None for one in (self.process, self.proxy)):
                raise RuntimeError("the service or nginx ended:\n" + self.log())
            if time.monotonic() > deadline:
                raise RuntimeError("the service is not ready:\n" + self.log())
            time.sleep(0.25)

    def _answers(self):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=5).close()
        except OSError:
            return False
        return True

    def places(self):
        """What a browser is told of the network: where the name's two ports are, as a name server and port 443 would."""
        return f"MAP {NAME}:443 127.0.0.1:{self.secure}, MAP {NAME}:80 127.0.0.1:{self.plain}"

    def key(self):
        """The hash of the certificate's public key, by which a browser is told to trust this one and no other."""
        certificate = os.path.join(self.folder.name, "nginx", "server.pem")
        public = subprocess.run(["openssl", "x509", "-in", certificate, "-pubkey", "-noout"], capture_output=True, check=True).stdout
        der = base64.b64decode(b"".join(public.splitlines()[1:-1]))
        return base64.b64encode(hashlib.sha256(der).digest()).decode()

    def console(self, *words):
        """What a command on the server's console answers."""
        answer = subprocess.run([self.binary, *words], env=self.environment, check=True, stdout=subprocess.PIPE, timeout=60)
        return answer.stdout.decode()

    def log(self):
        with open(self.log_path, encoding="utf-8") as log:
            return log.read()

    def stop(self):
        if self.proxy:
            self.proxy.send_signal(signal.SIGQUIT)
            self.proxy.wait(timeout=30)
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=90)
        self.folder.cleanup()


def free_ports(count):
    """Ports of this machine nobody listens at."""
    with contextlib.ExitStack() as stack:
        taken = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in taken:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in taken]


@cache
def model():
    """The model commune with its registers, one for all tests of a run that change nothing others count."""
    service = Service()
    atexit.register(service.stop)
    return service
