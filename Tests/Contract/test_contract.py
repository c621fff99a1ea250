"""The API by its own document, with a token of each role: no answer of 5xx, none the document does not describe."""

import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "Browser"))

from service import Service  # noqa: E402

COMMUNE = "H45.18.03"
UNIT = "Phòng Kinh tế"
CHECKS = "not_a_server_error,response_schema_conformance,status_code_conformance,content_type_conformance"
# Leaders first: what they make, the others ask about.
ROLES = "chairman vice_chairman unit_head centre_director clerk official inspector administrator".split()
ALL = "KYCUONG_ALL" in os.environ


class ContractTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = Service(behind_tls=False)
        cls.addClassCleanup(cls.service.stop)
        officials = cls.service.console("officials", "list", "--commune", COMMUNE).splitlines()
        cls.official = next(line.split("\t")[0] for line in officials if line.endswith(UNIT))

    def token(self, role):
        """A token of a new account. An official is one the register names; a head leads his unit."""
        who = ["--official", self.official] if role == "official" else ["--name", "Lê Thị Thử Nghiệm"]
        unit = ["--unit", UNIT] if role == "unit_head" else []
        return self.service.console("account", "add", "--commune", COMMUNE, "--token", "--role", role, *who, *unit).strip()

    def test_every_answer_to_every_role_is_one_the_document_describes(self):
        for seed, role in enumerate(ROLES):
            with self.subTest(role):
                answers = self.run_as(role, seed)
                print(f"{role}: {sum(answers.values())} requests, answered {answers}", flush=True)
                # Who is refused everything proves nothing. Inspectors see totals, and administrators have pages and no part of the API.
                good = sum(number for status, number in answers.items() if status < "300")
                self.assertGreater(good, 3 if role in ("inspector", "administrator") else 10)

    def run_as(self, role, seed):
        """How many requests were answered with which status."""
        token = self.token(role)
        phases = "examples,coverage,fuzzing" if ALL else "examples,fuzzing"
        run = subprocess.run(
            [
                os.path.join(os.path.dirname(sys.executable), "schemathesis"),
                "run",
                f"{self.service.address}/api/v1/openapi.json",
                *("--header", f"Authorization: Bearer {token}"),
                *("--checks", CHECKS),
                *("--phases", phases),
                *("--max-examples", "25" if ALL else "3"),
                *("--seed", str(seed), "--no-shrink", "--continue-on-failure", "--warnings", "off"),
                *("--suppress-health-check", "all", "--request-timeout", "60"),
            ],
            env=os.environ
            | {
                "SCHEMATHESIS_HOOKS": "hooks",
                "PYTHONPATH": str(HERE),
                "KYCUONG_ADDRESS": self.service.address,
                "KYCUONG_TOKEN": token,
            },
            # No example database of an earlier run.
            cwd=self.service.folder.name,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.assertEqual(run.returncode, 0, run.stdout[-20000:])
        return json.loads(re.search(r"^answers: (.*)$", run.stdout, re.MULTILINE)[1])
