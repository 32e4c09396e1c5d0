package jp.mamis.web.qualification;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.mamis.application.qualification.QualificationView;
import jp.mamis.application.qualification.SignedStatement;
import jp.mamis.domain.accounts.LoginId;
import jp.mamis.domain.qualification.EvidenceReference;
import jp.mamis.domain.qualification.QualificationFact;
import jp.mamis.web.hpki.CaFrame;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Chip;
import jp.mamis.web.page.Column;
import jp.mamis.web.page.Dates;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Table;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/**
 * The answer to the question about a day as it is drawn, with what it rests on. Long because the tables of one page, facts,
 * history, certificates and statements, each name their columns.
 */
final class QualificationDrawing {

    private final QualificationView view;
    private final Texts t;
    private final Dates dates;
    private final QualificationWords words;
    private final boolean correcting;

    /** @param correcting whether facts lead to their correction: not of what was known before, and not for whoever may not */
    QualificationDrawing(QualificationView view, Visit visit, boolean correcting) {
        this.correcting = correcting;
        this.view = view;
        this.t = visit.texts();
        this.dates = visit.dates();
        this.words = new QualificationWords(t);
    }

    String answer() {
        return words.answer(view, dates.day(view.day()));
    }

    Facts summary() {
        Facts known = Facts.none()
                .and(t.get("person.name"), view.data().name().full())
                .and(t.get("person.licence"), view.number().digits())
                .and(t.get("qualification.day"), dates.day(view.day()))
                .and(t.get("qualification.known-at"), dates.moment(view.known()))
                .and(
                        t.get("qualification.standing"),
                        Cell.chip(words.chip(view.standing().kind())));
        Facts since = view.standing()
                .since()
                .map(day -> known.and(t.get("qualification.since"), dates.day(day)))
                .orElse(known);
        return view.standing()
                .lastDay()
                .map(day -> since.and(t.get("qualification.last-day"), dates.day(day)))
                .orElse(since);
    }

    Table facts() {
        return Table.of(
                t.get("qualification.facts"),
                view.facts(),
                List.of(
                        Column.of(t.get("qualification.fact"), this::fact),
                        Column.text(
                                t.get("qualification.from"),
                                fact -> dates.shortDay(fact.during().from())),
                        Column.text(
                                t.get("qualification.last-day"),
                                fact -> fact.during()
                                        .lastDay()
                                        .map(dates::shortDay)
                                        .orElse("")),
                        Column.of(t.get("qualification.source"), this::source),
                        Column.text(
                                t.get("qualification.learned-at"),
                                fact -> dates.shortMoment(fact.evidence().learnedAt())),
                        Column.of(t.get("qualification.recorded-at"), this::recorded)),
                t.get("qualification.facts.none"));
    }

    private Cell fact(QualificationFact fact) {
        return correcting && fact.isCurrent()
                ? Cell.links(List.of(
                        new Link(words.of(fact.kind()), place(fact) + "/correction"),
                        new Link(
                                t.get("qualification.withdraw-this", "fact", words.of(fact.kind())),
                                place(fact) + "/withdrawal")))
                : Cell.text(words.of(fact.kind()));
    }

    private String place(QualificationFact fact) {
        return QualificationPages.path(view.number()) + "/facts/" + fact.id().value();
    }

    private Cell source(QualificationFact fact) {
        return Cell.lines(List.of(
                words.of(fact.evidence().source()),
                fact.evidence().reference().map(EvidenceReference::text).orElse(Cell.NOTHING)));
    }

    private Cell recorded(QualificationFact fact) {
        return fact.supersededAt()
                .map(at -> Cell.lines(List.of(
                        dates.shortMoment(fact.recordedAt()),
                        t.get("qualification.superseded", "moment", dates.shortMoment(at)))))
                .orElseGet(() -> Cell.text(dates.shortMoment(fact.recordedAt())));
    }

    Table history() {
        return Table.of(
                t.get("qualification.history"),
                view.history(),
                List.of(
                        Column.text(
                                t.get("qualification.done-at"),
                                done -> dates.shortMoment(done.act().at())),
                        Column.text(
                                t.get("qualification.act"),
                                done -> words.of(done.act().kind())),
                        Column.of(
                                t.get("qualification.fact"),
                                done -> Cell.lines(List.of(
                                        words.of(done.act().fact().kind()),
                                        dates.shortDay(
                                                done.act().fact().during().from())))),
                        Column.text(
                                t.get("qualification.withdrawal"),
                                done -> done.act().reason().map(words::of).orElse("")),
                        Column.text(
                                t.get("qualification.done-by"),
                                done -> done.by().map(LoginId::text).orElse(Cell.NOTHING))),
                t.get("qualification.facts.none"));
    }

    Table statements() {
        return Table.of(
                t.get("qualification.statements"),
                view.statements(),
                List.of(
                        Column.text(t.get("qualification.day"), line -> dates.shortDay(line.day())),
                        Column.text(t.get("qualification.known-at"), line -> dates.shortMoment(line.known())),
                        Column.text(t.get("qualification.statement.made-at"), line -> dates.shortMoment(line.madeAt())),
                        Column.of(
                                t.get("qualification.statement.files"),
                                line -> Cell.links(Stream.of(StatementPages.Format.values())
                                        .map(format -> file(line, format))
                                        .toList()))),
                t.get("qualification.statements.none"));
    }

    private Link file(SignedStatement.Line line, StatementPages.Format format) {
        return new Link(
                t.get("qualification.statement." + format.path()),
                QualificationPages.path(view.number()) + "/statements/" + line.id() + "/" + format.path());
    }

    Table certificates() {
        return Table.of(
                t.get("qualification.certificates", "day", dates.day(view.day())),
                view.certificates(),
                List.of(
                        Column.of(
                                t.get("ca.serial"),
                                held -> Cell.link(
                                        held.order().serial().toString(),
                                        CaFrame.CERTIFICATES + "/"
                                                + held.order().serial())),
                        Column.of(t.get("ca.state"), this::state),
                        Column.text(
                                t.get("ca.valid-from"),
                                held -> dates.shortMoment(
                                        held.order().validity().first())),
                        Column.text(
                                t.get("ca.valid-until"),
                                held -> dates.shortMoment(
                                        held.order().validity().last())),
                        Column.text(
                                t.get("ca.revoked-at"),
                                held -> held.fall()
                                        .map(fall -> dates.shortMoment(
                                                fall.revocation().revokedAt()))
                                        .orElse("")),
                        Column.text(t.get("qualification.delay"), this::delay)),
                t.get("qualification.certificates.none"));
    }

    private Cell state(QualificationView.Held held) {
        Chip chip = words.chip(held.status().kind());
        return Cell.chip(chip);
    }

    /** From knowing why to the record, and to the list. */
    private String delay(QualificationView.Held held) {
        return held.fall()
                .flatMap(fall -> fall.untilRecorded()
                        .map(recorded -> t.get("qualification.until-recorded", "minutes", minutes(recorded))
                                + fall.untilListed()
                                        .map(listed -> t.get("qualification.until-listed", "minutes", minutes(listed)))
                                        .orElseGet(() -> t.get("qualification.not-listed"))))
                .orElse("");
    }

    private static long minutes(Duration delay) {
        return delay.toMinutes();
    }
}
