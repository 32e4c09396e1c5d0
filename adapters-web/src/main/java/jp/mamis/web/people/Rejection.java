package jp.mamis.web.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.hierarchy.AssociationPage;
import jp.mamis.application.hierarchy.AssociationQueries;
import jp.mamis.application.procedures.Draft;
import jp.mamis.application.procedures.Tracker;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.person.PhoneNumber;
import jp.mamis.domain.procedures.HistoryLine.Happening;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.Step;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Link;
import jp.mamis.web.page.Notice;
import jp.mamis.web.page.Texts;

/**
 * What a doctor reads of a procedure of the doctor's own that a body has rejected: which body and why, which memberships go on,
 * which have ended with it, and what can be done now.
 */
public record Rejection(Tracker tracker, Tracker.Stage by) {

    /** Empty where nobody has rejected it. */
    public static Optional<Rejection> of(Tracker tracker) {
        return tracker.stages().stream()
                .filter(stage -> tracker.state() == Procedure.State.REJECTED)
                .filter(stage -> stage.state() == Step.StepCode.REJECTED)
                .findFirst()
                .map(stage -> new Rejection(tracker, stage));
    }

    /** The draft by which the doctor applies anew after it, among these. */
    public Optional<Draft> anew(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.after().equals(Optional.of(tracker.id())))
                .findFirst();
    }

    /**
     * The notice.
     *
     * @param begun  by which the doctor applies anew
     * @param before what comes before the way to the body that has rejected it
     */
    public Notice told(AssociationQueries bodies, Optional<Draft> begun, Texts t, Link... before) {
        BodyNames names = new BodyNames(t);
        String body = names.named(by.name());
        List<String> lines = new ArrayList<>();
        lines.add(t.get("rejection.reason", "reason", reason()));
        String standing =
                names(tracker.stages().stream().filter(Tracker.Stage::isInForce).map(Tracker.Stage::name), names, t);
        lines.add(standing.isEmpty() ? t.get("rejection.none-begun") : t.get("rejection.stands", "bodies", standing));
        String ended = names(
                tracker.history().stream()
                        .flatMap(line -> line.ended().stream())
                        .map(Tracker.Ending::body),
                names,
                t);
        if (!ended.isEmpty()) {
            lines.add(t.get("rejection.ended", "bodies", ended));
        }
        lines.add(t.get(next(begun), "body", body));
        bodies.find(new AssociationCode(by.code()))
                .map(AssociationPage::profile)
                .flatMap(profile -> profile.contents().phone())
                .map(PhoneNumber::hyphenated)
                .ifPresent(phone -> lines.add(t.get("rejection.phone", "phone", phone)));
        List<Link> links = new ArrayList<>();
        begun.map(draft -> new Link(
                        t.get("rejection.go-on"),
                        "/my/procedures/join/" + draft.id().value()))
                .ifPresent(links::add);
        links.addAll(List.of(before));
        links.add(new Link(t.get("rejection.contact", "body", body), "/associations/" + by.code()));
        return Notice.warning(
                        t.get("rejection.title", Map.of("reference", tracker.reference(), "body", body)),
                        lines.toArray(String[]::new))
                .leadingTo(links.toArray(Link[]::new));
    }

    private String next(Optional<Draft> begun) {
        if (begun.isPresent()) {
            return "rejection.begun";
        }
        boolean top = tracker.stages().get(tracker.stages().size() - 1).equals(by);
        return top ? "rejection.next-top" : "rejection.next";
    }

    private String reason() {
        return tracker.history().stream()
                .filter(line -> line.what() == Happening.REJECTED)
                .reduce((first, last) -> last)
                .map(Tracker.Line::reason)
                .orElse("");
    }

    private static String names(Stream<String> bodies, BodyNames names, Texts t) {
        return bodies.distinct().map(names::named).collect(Collectors.joining(t.get("rejection.and")));
    }
}
