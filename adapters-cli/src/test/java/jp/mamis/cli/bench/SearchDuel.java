package jp.mamis.cli.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.hierarchy.Association;

/** B3: lists and searches over HTTP by fifty people, beside the hand-written statements of the same crowd. */
final class SearchDuel {

    private static final Pattern LICENCE = Pattern.compile("\"licenceNumber\":\"(\\d+)\"");
    private static final int LINES = 50;
    private static final Goal GOAL = Goal.ofAnswer(3, 150);
    private static final LocalDate LONG_AGO = LocalDate.of(2015, 3, 31);

    /** With its values in it, since a plan for any body takes the national one for a small one. */
    private static final String FLOOR =
            "select p.licence_number, p.family, p.given, p.kana_family, p.kana_given, r.number,"
                    + " m.category, m.valid_from, m.valid_to, g.workplace_name from mamis.membership_fact m"
                    + " join mamis.physician_fact p on p.person = m.person and p.superseded_at is null"
                    + " and p.shown_from <= {day} and (p.valid_to is null or p.valid_to > {day})"
                    + " join mamis.member r on r.person = m.person"
                    + " join mamis.member_group_fact g on g.member_group = m.member_group and g.superseded_at is null"
                    + " and (g.valid_from is null or g.valid_from <= {day}) and (g.valid_to is null or g.valid_to > {day})"
                    + " where m.superseded_at is null and m.valid_from <= {day} and (m.valid_to is null or m.valid_to > {day})"
                    + " and m.body = {body} {narrowed} order by p.kana_key, p.person limit " + LINES;

    /** One shape of question, as the API is asked and as the statement says it. */
    private record Shape(String query, LocalDate day, String condition) {}

    private final Nation nation;
    private final Portal portal;
    private final List<Shape> shapes = new ArrayList<>();

    SearchDuel(Nation nation, Portal portal) {
        this.nation = nation;
        this.portal = portal;
        String number = nation.rows(
                        "select p.licence_number from mamis.membership_fact m join mamis.physician_fact p"
                                + " on p.person = m.person and p.superseded_at is null and p.valid_to is null"
                                + " where m.body = ? and m.superseded_at is null and m.valid_to is null"
                                + " and m.valid_from <= ? order by p.person limit 1",
                        row -> row.getString(1),
                        nation.body("14000").id().value(),
                        Date.valueOf(Nation.DAY))
                .get(0);
        add(
                "q=" + number,
                Nation.DAY,
                "and p.licence_number = '" + number + "' and m.person in (select n.person from mamis.physician_number n"
                        + " where n.number = '" + number + "')");
        add(
                "q=" + Portal.encoded("カリ"),
                Nation.DAY,
                "and (starts_with(p.kana_key, 'カリ') or starts_with(p.former_kana_key, 'カリ'))");
        add("category=A2B", Nation.DAY, "and m.category = 'A2B'");
        add("", Nation.DAY, "");
        add("", LONG_AGO, "");
    }

    private void add(String query, LocalDate day, String condition) {
        String all = "size=" + LINES + "&standing=CURRENT&on=" + day + (query.isEmpty() ? "" : "&" + query);
        shapes.add(new Shape(all, day, condition));
    }

    List<Duel> all() {
        return List.of(duel("prefecture", "14000"), duel("jma", "N1000"));
    }

    private Duel duel(String loginId, String code) {
        Association body = nation.body(code);
        String token = portal.tokenOf(loginId);
        return new Duel(
                "B3",
                "50 people search, " + loginId,
                "ms",
                new Contestant(
                        () -> shapes.stream()
                                .map(shape -> overHttp(code, token, shape))
                                .toList(),
                        () -> Crowd.below(Crowd.asks(1, number -> overHttp(code, token, shapeOf(number))), 95)),
                new Contestant(
                        () -> shapes.stream().map(shape -> floor(body, shape)).toList(),
                        () -> Crowd.below(Crowd.asks(1, number -> floor(body, shapeOf(number))), 95)),
                GOAL,
                OptionalInt.empty());
    }

    /** The slowest of 100 answers to a crowd that reads its first page, by the one in the middle. */
    double slowestByMiddle() {
        String token = portal.tokenOf("prefecture");
        List<Double> took = Crowd.asks(1, number -> overHttp("14000", token, shapes.get(3)));
        return Crowd.below(took, 99) / Crowd.below(took, 50);
    }

    private Shape shapeOf(int number) {
        return shapes.get(number % shapes.size());
    }

    private List<String> overHttp(String code, String token, Shape shape) {
        String body = portal.answer("/api/v1/associations/" + code + "/members?" + shape.query(), token);
        List<String> licences = new ArrayList<>();
        Matcher licence = LICENCE.matcher(body);
        while (licence.find()) {
            licences.add(licence.group(1));
        }
        return licences;
    }

    private List<String> floor(Association body, Shape shape) {
        String statement = FLOOR.replace("{day}", "date '" + shape.day() + "'")
                .replace("{body}", "uuid '" + body.id().value() + "'")
                .replace("{narrowed}", shape.condition());
        return nation.rows(statement, row -> row.getString(1));
    }
}
