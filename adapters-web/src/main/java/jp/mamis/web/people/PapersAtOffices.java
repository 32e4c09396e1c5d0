package jp.mamis.web.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.mamis.application.procedures.Draft;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Texts;

/** What bodies enter from papers of a doctor's: told to the doctor, who leaves it to the body. */
public final class PapersAtOffices {

    private PapersAtOffices() {}

    /**
     * Empty where no body enters anything.
     *
     * @param bodies asked only where one does
     */
    public static Optional<Notice> told(List<Draft> papers, Supplier<Hierarchy> bodies, Texts t) {
        return papers.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.information(
                        t.get("papers.told", "body", names(papers, bodies.get(), t)), t.get("papers.more")));
    }

    private static String names(List<Draft> papers, Hierarchy bodies, Texts t) {
        return papers.stream()
                .flatMap(draft -> draft.lowest().flatMap(bodies::findByCode).stream())
                .distinct()
                .map(new BodyNames(t)::of)
                .collect(Collectors.joining(t.get("rejection.and")));
    }
}
