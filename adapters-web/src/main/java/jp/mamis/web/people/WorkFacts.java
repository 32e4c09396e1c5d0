package jp.mamis.web.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.membership.GroupView;
import jp.mamis.domain.institutions.Affiliation;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.web.page.Cell;
import jp.mamis.web.page.Facts;
import jp.mamis.web.page.Page;
import jp.mamis.web.page.Texts;

/** Where somebody works. */
public final class WorkFacts {

    private WorkFacts() {}

    /** A line for each workplace: name, title, capacity, first day; and those that groups alone name. */
    public static Facts of(List<Affiliation> work, List<GroupView> groups, Page page) {
        Texts t = page.texts();
        Facts facts = Facts.none();
        for (Affiliation affiliation : work) {
            facts = facts.and(
                    affiliation.workplace().name().text(),
                    Cell.lines(Stream.of(
                                    affiliation.position().map(position -> position.text()),
                                    Optional.of(RegistrationChoices.duty(affiliation.duty(), t)),
                                    Optional.of(t.get(
                                            "person.work-since",
                                            "day",
                                            page.dates()
                                                    .day(affiliation.during().from()))))
                            .flatMap(Optional::stream)
                            .toList()));
        }
        for (Workplace named : GroupView.named(groups)) {
            facts = facts.and(named.name().text(), t.get("person.work-named"));
        }
        return facts;
    }
}
