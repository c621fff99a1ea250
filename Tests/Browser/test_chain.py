"""The whole chain, done through pages by five people whose browsers run no scripts: from a register to a decided review suggestion."""

import datetime
import os
import re
import tempfile
import unittest

import service
from person import Person
from walk import Walk

REGISTER = os.path.join(os.environ["KYCUONG_DATA"], "dong-tien-2026-10-31.xlsx")
OFFICIAL = "Phùng Bảo Hà"
PASSWORD = "năm con chim én bay thấp"
PAPER = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"


class ChainTest(Walk, unittest.TestCase):
    def setUp(self):
        self.service = service.Service(registers=False)
        self.addCleanup(self.service.stop)
        self.clerk = self.person("Văn thư").sign_in()
        self.deputy = self.person("Phó Chủ tịch UBND").sign_in()
        self.chairman = self.person("Chủ tịch UBND").sign_in()
        self.administrator = self.person("Quản trị hệ thống").sign_in()
        self.official = self.person("Cán bộ, công chức")

    def person(self, role):
        person = Person(self.service, role)
        self.addCleanup(person.leave)
        self.assertTrue(person.has_no_scripts())
        return person

    def test_from_a_register_to_a_decided_review(self):
        self.take_in_the_register()
        self.give_the_official_a_sign_in()
        for number in (1, 2, 3):
            self.assertIn("Chưa có mục nào.", self.chairman.open("/reviews").content())
            self.confirm_whose_file_it_was()
            self.ask_to_explain()
            if number == 2:
                self.walk_as("đã hỏi", self.official)
            self.explain()
            if number == 2:
                self.walk_as("đã giải trình", self.deputy)
            self.refuse_the_explanation()
            reminder = self.remind(number)
            if number == 2:
                self.walk_as("chưa giao", self.clerk, self.chairman)
            self.hand_over(reminder)
            if number == 2:
                self.walk_as("đã giao", self.official)
            self.receive(number)
        self.decide_the_review()
        self.ask_for_reconsideration()
        self.expect_the_numbers()
        self.walk_as("đã quyết định", self.official, self.chairman, self.clerk, self.administrator)

    def walk_as(self, stage, *people):
        """Looks at every page at a stage of the chain, in windows that run axe."""
        if not service.ALL and stage != "đã quyết định":
            return
        for someone in people if service.ALL else people[:1]:
            window = Person(self.service, someone.role, scripts=True)
            try:
                window.open("/sign-in").keep(someone.driver.get_cookies())
                self.walk(window, stage)
            finally:
                window.leave()

    def take_in_the_register(self):
        self.clerk.follow("Nhập sổ")
        self.clerk.press("main a.button")
        self.clerk.send("Đọc và xem trước", file=REGISTER, exported_on="31/10/2026")
        self.assertEqual(self.clerk.path, "/imports/waiting")
        self.assertIn("Hồ sơ mới\n2.600", self.clerk.content())
        # A column cannot mean two things; nothing is recorded while one looks.
        self.clerk.send("Xem lại theo lựa chọn mới", map__due="Ngày tiếp nhận", create_officials="Thêm cán bộ")
        self.assertEqual(self.clerk.driver.find_elements("xpath", "//button[.='Nhập sổ']"), [])
        self.clerk.send("Xem lại theo lựa chọn mới", map__due="Ngày hẹn trả")
        self.assertIn("Hồ sơ mới\n2.600", self.clerk.content())
        self.clerk.send("Nhập sổ")
        self.assertIn("Đã ghi nhận: Nhập sổ", self.clerk.content())
        self.assertIn("Sổ có 24 hồ sơ chậm chưa được ghi nhận", self.clerk.content())
        self.clerk.send("Ghi nhận ngay")
        self.assertIn("Không có hồ sơ chậm nào chưa được ghi nhận", self.clerk.content())

    def give_the_official_a_sign_in(self):
        self.administrator.follow("Người dùng").follow("Thêm người dùng")
        self.administrator.send("Thêm", role="Cán bộ, công chức", official=OFFICIAL).send("Cấp liên kết")
        link = re.search(rf"{self.service.address}/sign-in/link/\S+", self.administrator.content())[0]
        self.official.open(link).send("Đặt mật khẩu và đăng nhập", password=PASSWORD, again=PASSWORD)
        self.assertEqual(self.official.heading, "Của tôi")
        self.assertIn("không có nhắc nhở, phê bình nào đang tính", self.official.content())

    def confirm_whose_file_it_was(self):
        self.clerk.open("/home").follow("Sự việc chậm")
        self.clerk.send("Lọc", official=OFFICIAL, standing="Thuộc diện áp dụng", state="Chờ xác nhận")
        self.clerk.fill("finding", None)
        self.clerk.send("Xác nhận người giải quyết")
        self.assertIn("Đã ghi nhận 1 trên 1 hồ sơ", self.clerk.content())
        self.finding = self.clerk.address_of("main table a")

    def ask_to_explain(self):
        self.deputy.open(self.finding).follow("Yêu cầu giải trình")
        self.deputy.send("Yêu cầu giải trình", question="Vì sao trả kết quả sau ngày hẹn?")

    def explain(self):
        self.official.open("/home").follow("Xem yêu cầu và giải trình")
        self.assertIn("Vì sao trả kết quả sau ngày hẹn?", self.official.content())
        self.official.follow("Giải trình")
        self.official.send("Giải trình", cause="Khối lượng công việc", text="Nhiều hồ sơ cùng lúc.")
        self.assertIn("Đã ghi nhận: Giải trình", self.official.content())

    def refuse_the_explanation(self):
        self.deputy.open(self.official.path).follow("Kết luận")
        self.deputy.send(
            "Kết luận",
            verdict="Không chấp nhận",
            reason="Không báo cáo trước hạn.",
            objective_cause_confirmed="Không",
        )
        self.assertIn("Đã ghi nhận: Kết luận", self.deputy.content())

    def remind(self, number):
        self.deputy.follow("Nhắc nhở về việc này")
        self.assertIn(f"Lần thứ {number} trong năm đánh giá", self.deputy.content())
        self.assertIn("không phải là hình thức xử lý kỷ luật", self.deputy.content())
        if number == 3:
            self.assertIn("đủ ngưỡng", self.deputy.content())
        self.deputy.send("Nhắc nhở, phê bình", kind="Nhắc nhở", form="bằng lời", grounds__0__finding_id="Hồ sơ")
        self.assertIn("Chưa giao, chưa tính", self.deputy.content())
        return self.deputy.path.split("?")[0]

    def hand_over(self, reminder):
        self.clerk.open("/home").follow("Giao nhận")
        self.assertIn(OFFICIAL, self.clerk.content())
        self.clerk.follow("Đã giao")
        self.assertTrue(self.clerk.path.startswith(reminder), self.clerk.path)
        self.clerk.send("Ghi nhận đã giao")
        self.assertIn("Đang tính đến hết ngày", self.clerk.content())

    def receive(self, number):
        self.official.open("/home")
        self.assertIn(f"{number} trên 3 lần dẫn đến gợi ý", self.official.content())
        self.official.follow("Xem và xác nhận đã nhận")
        self.assertIn("Xác nhận đã nhận không có nghĩa là đồng ý", self.official.content())
        self.official.send("Đã nhận")
        self.assertEqual(self.official.driver.find_elements("xpath", "//main//button[.='Đã nhận']"), [])

    def decide_the_review(self):
        self.chairman.open("/home").follow("Gợi ý kiểm điểm")
        self.assertIn("Có 1 mục.", self.chairman.content())
        self.chairman.press("main table a")
        self.review = self.chairman.path
        self.official.open("/home").follow("Nêu ý kiến trước khi lãnh đạo quyết định")
        self.official.follow("Nêu ý kiến").send("Nêu ý kiến", text="Tôi đã khắc phục từ tháng 11.")
        self.chairman.open(self.review).follow("Quyết định một gợi ý")
        with tempfile.NamedTemporaryFile(suffix=".pdf") as paper:
            paper.write(PAPER)
            paper.flush()
            self.chairman.send(
                "Quyết định một gợi ý",
                suggestion="Gợi ý kiểm điểm",
                confirmed="Có",
                reason="Đủ ba lần.",
                document__title="15/TB-UBND ngày 20/11/2026",
                document__paper_id__file=paper.name,
            )
        self.assertIn("Xác nhận: Gợi ý kiểm điểm cuối năm", self.chairman.content())
        self.assertIn("Đề nghị điều chuyển\nQuyết định\nChưa quyết định", self.chairman.content())

    def ask_for_reconsideration(self):
        self.official.open("/home").follow("Kiến nghị xem xét lại")
        self.official.follow("Kiến nghị xem xét lại")
        self.official.send("Kiến nghị xem xét lại", text="Hôm đó hệ thống mất kết nối.")
        self.assertIn("Đang xem xét lại, tạm tính", self.official.content())
        self.chairman.open("/summary").follow("Trả lời kiến nghị xem xét lại")
        self.chairman.follow("Quyết định kiến nghị").send(
            "Quyết định kiến nghị",
            outcome="Bãi bỏ",
            reason="Hệ thống mất kết nối thật.",
            decided_by="Lãnh đạo khác",
        )
        self.assertIn("Bãi bỏ", self.chairman.content())
        self.assertIn("Cần xem xét lại\ncó", self.chairman.open(self.review).content())

    def expect_the_numbers(self):
        self.official.open("/home")
        self.assertIn("không có nhắc nhở, phê bình nào đang tính", self.official.content(), "three went into the review")
        self.official.follow("Hồ sơ của tôi")
        for words in ("Sự việc chậm (15)", "Giải trình (3)", "Nhắc nhở, phê bình (3)", "0 lần trên 3 lần"):
            self.assertIn(words, self.official.content())
        # Unasked, the page opens on the month the register tells of; what people did, they did today.
        today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))).date()
        self.chairman.open(f"/summary?from={today.replace(day=1)}&to={today}")
        for words in ("không có lý do chính đáng\n3", "Khối lượng công việc vượt khả năng xử lý\n3", "Mở trong kỳ: 1"):
            self.assertIn(words, self.chairman.content())
        self.chairman.follow("Các giải trình trong kỳ")
        self.assertIn("Có 3 mục.", self.chairman.content())


if __name__ == "__main__":
    unittest.main(verbosity=2)
