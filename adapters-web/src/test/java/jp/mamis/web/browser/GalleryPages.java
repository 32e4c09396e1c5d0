package jp.mamis.web.browser;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Count;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Field;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Paging;
import jp.mamis.web.page.Sort;
import jp.mamis.web.page.Steps;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Templates;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Tracker;
import jp.mamis.web.page.Visit;

/** What the pages of the gallery show: every component, in the company it keeps on real screens. */
final class GalleryPages {

    static final Map<String, String> TITLES = Map.of(
            "form", "入会届の入力",
            "member", "マイページ",
            "queue", "審査する手続き",
            "entry", "ログイン");

    /** How many bytes a photograph of the form may have. */
    static final int PHOTOGRAPH = 2_000_000;

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private final Templates templates;
    private final Texts texts;
    private final Dates dates;

    GalleryPages(Templates templates, Language language) {
        this.templates = templates;
        this.texts = Texts.in(language);
        this.dates = Dates.in(language);
    }

    Page frame(Visit visit, String name) {
        Page page = Page.of(visit, TITLES.getOrDefault(name, name));
        return switch (name) {
            case "form" -> page.below("マイページ", "/member").showing(faulty());
            case "member" ->
                page.saying(Notice.success("入会届を提出しました。", "受付番号は J-2026-0000123-6 です。")
                                .leadingTo(new jp.mamis.web.page.Link("手続きの状況を見る", "/member")))
                        .saying(Notice.warning("横浜市医師会から差戻しがありました。", "4月15日までに再提出してください。"));
            case "queue" ->
                page.saying(Notice.information("4月1日付の異動が多く届いています。"))
                        .saying(Notice.error("この手続きは、ほかの担当者がすでに承認しました。", "最新の内容を確認してください。"));
            default -> page;
        };
    }

    String content(String name, Page page) {
        return switch (name) {
            case "form" -> form(page);
            case "member" -> member();
            case "queue" -> queue();
            default -> entry(page);
        };
    }

    private String form(Page page) {
        Form form = faulty();
        List<Choice> bodies = List.of(
                Choice.of("a", "横浜市青葉区医師会").explained("地区医師会。横浜市医師会・神奈川県医師会・日本医師会へ順に進みます。"),
                Choice.of("b", "横浜市医師会").explained("郡市区医師会"));
        return part("errorSummary", Map.of("form", form))
                + part("steps", Map.of("steps", new Steps(List.of("医師会の選択", "入力", "確認", "完了"), 2)))
                + "<p class=\"lead\">登録されている内容を確認し、入会届に必要な事項を入力してください。全角・半角は区別しません。</p>"
                + wrapped(
                        "form",
                        Map.of("page", page, "action", "/form", "submission", "key"),
                        field(form.text("licenceNumber", "form.required")
                                        .required()
                                        .digits()
                                        .narrow()
                                        .hint("医師免許証に記載された6桁以内の番号。例：999999"))
                                + field(form.date("birthDate", "date.year")
                                        .required()
                                        .hint("例：1984年10月10日、昭和59年10月10日"))
                                + field(form.date("wishedOn", "date.day").recent())
                                + field(form.radios("body", "form.choose", bodies)
                                        .required())
                                + field(form.checkboxes(
                                        "papers",
                                        "form.optional",
                                        List.of(Choice.of("1", "日医ニュース"), Choice.of("2", "日本医師会雑誌"))))
                                + field(form.select(
                                        "category",
                                        "form.choose",
                                        List.of(Choice.of("A1", "A① 病院・診療所の開設者、管理者およびそれに準ずる会員"), Choice.of("B", "B"))))
                                + field(form.area("remark", "notice.information")
                                        .rows(3))
                                + field(form.checkbox("consent", "page.skip").required())
                                + field(form.file("photograph", "join.documents.file", "image/jpeg,application/pdf")
                                        .atMost(PHOTOGRAPH))
                                + wrapped(
                                        "disclosure",
                                        Map.of("summary", "会員区分の選び方"),
                                        "<p>病院・診療所の開設者または管理者は A① を選択してください。</p>")
                                + buttons());
    }

    private static String buttons() {
        return """
                <div class="buttons">
                    <button class="button button--primary" type="submit">確認画面へ進む</button>
                    <a class="button button--secondary" href="/member">戻る</a>
                    <button class="button button--tertiary" type="submit" name="act" value="save">保存して中断する</button>
                    <button class="button button--danger" type="submit" name="act" value="withdraw">取り下げる</button>
                </div>
                """;
    }

    private String member() {
        Facts facts = Facts.none()
                .and("医籍登録番号", "999999")
                .and("氏名", Cell.lines(List.of("日医 太郎", "ニチイ タロウ")))
                .and("生年月日", dates.day(LocalDate.of(1984, 10, 10)))
                .and("自宅住所", "〒113-8621 東京都文京区本駒込２－２８－１６")
                .and("会員の状態", Cell.chip(Chip.good("在籍")));
        List<String> bodies = List.of("横浜市青葉区医師会", "横浜市医師会", "神奈川県医師会", "日本医師会");
        Table memberships = Table.of(
                "所属施設：横浜市立市民病院",
                bodies,
                List.of(
                        Column.of("状態", body -> Cell.chip(Chip.good("在籍"))),
                        Column.of("医師会", body -> Cell.link(body, "/member")),
                        Column.text("会員区分", body -> "A①"),
                        Column.text("入会日", body -> body.equals("日本医師会") ? dates.day(DAY) : "")),
                "所属している医師会はありません。");
        return "<div class=\"columns\"><div>"
                + "<section class=\"section\"><h2>手続きの状況</h2>" + part("tracker", Map.of("tracker", tracker()))
                + "</section>"
                + "<section class=\"section\"><h2>医師会登録情報</h2><div class=\"group\">"
                + part("table", Map.of("table", memberships)) + "</div></section>"
                + "<section class=\"section\"><h2>利用者登録情報</h2>" + part("facts", Map.of("facts", facts)) + "</section>"
                + "</div><aside aria-label=\"各種申請\"><section class=\"card\"><h2>各種申請</h2><ul class=\"links\">"
                + "<li><a href=\"/form\">入会届</a></li><li><a href=\"/form\">異動届</a></li>"
                + "<li><a href=\"/form\">退会届</a></li><li><a href=\"/form\">在籍証明書</a></li></ul></section></aside></div>";
    }

    private Tracker tracker() {
        return new Tracker(List.of(
                new Tracker.Stage(
                        "地区医師会",
                        "横浜市青葉区医師会",
                        Chip.good("承認"),
                        false,
                        List.of(dates.day(DAY) + " 承認（理事会 " + dates.day(DAY) + "）")),
                new Tracker.Stage(
                        "郡市区医師会",
                        "横浜市医師会",
                        Chip.attention("差戻し"),
                        true,
                        List.of(
                                dates.moment(Instant.parse("2026-04-02T03:00:00Z")) + " から再提出待ち",
                                "理由：医師免許証の写しが不鮮明です。")),
                new Tracker.Stage("都道府県医師会", "神奈川県医師会", Chip.active("審査中"), false, List.of("通常 14日程度")),
                new Tracker.Stage("日本医師会", "日本医師会", Chip.bad("却下"), false, List.of()),
                new Tracker.Stage("日本医師会", "日本医師会", Chip.quiet("未着"), false, List.of("前の医師会の承認後に届きます。"))));
    }

    private String queue() {
        List<Integer> rows = IntStream.rangeClosed(1, 8).boxed().toList();
        List<Column<Integer>> columns = List.of(
                Column.<Integer>of("受付番号", row -> Cell.link("J-2026-00001%02d-6".formatted(row), "/queue"))
                        .sortable("reference"),
                Column.text("手続き", row -> row % 2 == 0 ? "異動届" : "入会届"),
                Column.of("申請者", row -> Cell.lines(List.of("架空 花子", "カクウ ハナコ"))),
                Column.of("状態", row -> chips().get(row % 5)),
                Column.<Integer>text("受付日", row -> dates.shortDay(DAY.plusDays(row)))
                        .sortable("received"),
                Column.number("経過日数", row -> row * 321));
        Table full = Table.sorted("未処理の手続き", rows, columns, "", new Sort("received", true, "/queue?state=open"))
                .paged(new Paging(Optional.of("/queue?before=1"), Optional.of("/queue?after=8"), "1,234件のうち 1～8件"));
        Table empty = Table.of("差戻し中の手続き", List.<Integer>of(), columns, "差戻し中の手続きはありません。");
        Form form = Form.blank(texts);
        List<Count> counts = List.of(count("未処理", 12), count("審査中", 3), count("差戻し中", 1), count("完了", 1234));
        return templates.draw("component/counts", Map.of("counts", counts)) + "<section class=\"section\"><h2>一覧</h2>"
                + wrapped(
                        "search",
                        Map.of("action", "/queue"),
                        field(form.text("q", "page.person").untagged().search())
                                + field(form.select("state", "steps.label", List.of(Choice.of("open", "未処理")))
                                        .untagged())
                                + "<button class=\"button button--secondary\" type=\"submit\">絞り込む</button>")
                + part("table", Map.of("table", full)) + part("table", Map.of("table", empty)) + "</section>";
    }

    private static List<Cell> chips() {
        return List.of(
                Cell.chip(Chip.active("審査中")),
                Cell.chip(Chip.quiet("未処理")),
                Cell.chip(Chip.good("承認")),
                Cell.chip(Chip.attention("差戻し")),
                Cell.chip(Chip.bad("却下")));
    }

    private Count count(String label, int figure) {
        return Count.of(texts, label, figure, "/queue");
    }

    private String entry(Page page) {
        Form form = Form.blank(texts);
        return "<div class=\"panel\">"
                + wrapped(
                        "form",
                        Map.of("page", page, "action", "/entry"),
                        field(form.text("login", "page.log-in").untagged().autocomplete("username"))
                                + field(form.text("password", "page.log-out")
                                        .untagged()
                                        .password()
                                        .autocomplete("current-password"))
                                + "<div class=\"buttons\"><button class=\"button button--primary\" type=\"submit\">ログイン</button></div>")
                + "<p class=\"way\"><a href=\"/entry\">パスワードをお忘れの方はこちら</a></p></div>";
    }

    private Form faulty() {
        return Form.blank(texts)
                .answering("licenceNumber", "１２３４５６７")
                .answering("birthDate-era", "昭和")
                .answering("birthDate-year", "64")
                .answering("birthDate-month", "1")
                .answering("birthDate-day", "8")
                .answering("body", "a")
                .faulting("licenceNumber", "医籍登録番号は、6桁以内の数字で入力してください。")
                .faulting("birthDate", "昭和64年は1月7日までです。年月日を確認してください。")
                .faulting("body", "入会する医師会を選択してください。")
                .faulting("consent", "個人情報の取扱いに同意してください。");
    }

    private String field(Field field) {
        return part("field", Map.of("field", field));
    }

    private String part(String component, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        if (!component.equals("form") && !component.equals("search") && !component.equals("disclosure")) {
            all.put("t", texts);
        }
        return templates.draw("component/" + component, all);
    }

    private String wrapped(String component, Map<String, Object> parameters, String inside) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("content", (Content) output -> output.writeContent(inside));
        return part(component, all);
    }
}
