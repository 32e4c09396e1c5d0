package jp.mamis.web.people;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.journal.ViewLog;
import jp.mamis.application.membership.GroupView;
import jp.mamis.application.membership.LookView;
import jp.mamis.application.membership.MemberStanding;
import jp.mamis.application.membership.MembershipView;
import jp.mamis.domain.membership.BodyCategory;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.membership.PlacesOfWork.Naming;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;

/** Memberships as tables: those of one workplace, all in the order of time, and who looked. */
public final class MembershipTables {

    private final Page page;
    private final Texts t;

    public MembershipTables(Page page) {
        this.page = page;
        this.t = page.texts();
    }

    /** The bodies joined through one workplace; a day of joining that is not known shows nothing. A workplace that the
     * person's own statement has replaced is called that of the join. */
    public Table of(GroupView group) {
        return Table.of(
                t.get(
                        group.naming() == Naming.REPLACED ? "membership.workplace-then" : "membership.workplace",
                        "name",
                        group.workplace().name().text()),
                group.memberships(),
                List.of(
                        Column.of(t.get("membership.body"), this::body),
                        Column.of(t.get("membership.standing"), view -> Cell.chip(chip(view.standing(), t))),
                        Column.text(t.get("membership.category"), view -> category(view.category(), view.own(), t)),
                        Column.text(
                                t.get("membership.since"),
                                view -> view.since().map(page.dates()::shortDay).orElse(""))),
                "");
    }

    public Table history(List<MembershipView> memberships) {
        return Table.of(
                t.get("membership.history"),
                memberships,
                List.of(
                        Column.of(t.get("membership.body"), this::body),
                        Column.text(t.get("membership.category"), view -> category(view.category(), view.own(), t)),
                        Column.text(
                                t.get("membership.since"),
                                view -> view.since().map(page.dates()::shortDay).orElse("")),
                        Column.text(
                                t.get("membership.last-day"),
                                view -> view.lastDay()
                                        .map(page.dates()::shortDay)
                                        .orElse(""))),
                t.get("membership.none"));
    }

    /** The body, with the one whose staff looked in its place. */
    private String looker(LookView look) {
        Texts t = page.texts();
        String key = look.ground() == ViewLog.Ground.PARTNER ? "body.partner" : "body.delegated";
        return look.agent()
                .map(agent -> t.get(key, Map.of("body", look.body().text(), "agent", agent.text())))
                .orElse(look.body().text());
    }

    public Table looks(List<LookView> looks) {
        return Table.of(
                t.get("membership.looks"),
                looks,
                List.of(
                        Column.text(
                                t.get("membership.look.at"),
                                look -> page.dates().shortMoment(look.at())),
                        Column.text(t.get("membership.look.body"), this::looker),
                        Column.of(
                                t.get("membership.look.kind"),
                                look -> Cell.lines(Stream.concat(
                                                Stream.of(t.get("membership.look.kind." + slug(look.kind()))),
                                                look.reference().stream()
                                                        .map(number -> t.get(
                                                                "membership.look.reference", "reference", number)))
                                        .toList())),
                        Column.text(
                                t.get("membership.look.ground"),
                                look -> t.get("membership.ground." + slug(look.ground())))),
                t.get("membership.looks.none"));
    }

    /** As the body calls it where it keeps its own, with the national one. */
    public static String category(MemberCategory national, Optional<BodyCategory> own, Texts t) {
        return own.map(held -> t.get(
                        "membership.own-category", Map.of("own", held.label(), "national", national(national, t))))
                .orElseGet(() -> national(national, t));
    }

    /** The national category; in words where it is not known. */
    public static String national(MemberCategory category, Texts t) {
        return category.isKnown() ? category.label() : t.get("membership.category.unknown");
    }

    /** How a standing is marked. */
    public static Chip chip(MemberStanding standing, Texts t) {
        return switch (standing) {
            case CURRENT -> Chip.good(t.get("membership.standing.current"));
            case COMING -> Chip.active(t.get("membership.standing.coming"));
            case PAST -> Chip.quiet(t.get("membership.standing.past"));
        };
    }

    private Cell body(MembershipView view) {
        return Cell.link(
                new BodyNames(t).of(view.code(), view.body().text()),
                "/associations/" + view.code().text());
    }

    private static String slug(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
