package jp.mamis.web.procedures;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.procedures.JoinPreview;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.person.Prefecture;
import jp.mamis.web.hierarchy.AssociationWords;
import jp.mamis.web.page.BodyNames;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Language;
import jp.mamis.web.page.Texts;
import jp.mamis.web.page.Visit;

/** The bodies to choose among: the lowest one by prefecture and name, and how far up from there. */
final class BodyChoices {

    /** The field of the search for part of a name. */
    static final String SEARCH = "q";

    private static final int MOST_CANDIDATES = 60;

    private final JoinPreview preview;

    BodyChoices(JoinPreview preview) {
        this.preview = preview;
    }

    /**
     * The bodies of the prefecture searched for, with the one chosen before among them.
     *
     * @param near   bodies offered before any search
     * @param around those of them that are candidates by the workplace's address
     * @param decided the bodies an answer has to keep: only what lies below all of them is offered
     */
    Form candidates(
            Form form,
            List<Association> near,
            List<Association> around,
            List<Association> decided,
            MultivaluedMap<String, String> query,
            Visit visit,
            Map<String, Object> parameters) {
        Texts t = visit.texts();
        String prefecture = Optional.ofNullable(query.getFirst(JoinFields.PREFECTURE))
                .orElseGet(() -> form.answer(JoinFields.PREFECTURE));
        String text = Optional.ofNullable(query.getFirst(SEARCH)).orElse("").strip();
        List<Association> first = Stream.concat(near.stream(), around.stream())
                .distinct()
                .filter(body -> keeps(body, decided))
                .toList();
        List<Association> found = Stream.concat(first.stream(), preview.entryBodies().stream())
                .distinct()
                .filter(body -> keeps(body, decided))
                .filter(body -> prefecture.isBlank() || isIn(body, prefecture))
                .filter(body -> text.isEmpty() || body.name().text().contains(text))
                .toList();
        boolean asked = !prefecture.isBlank() || !text.isEmpty();
        List<Association> shown = asked ? found.stream().limit(MOST_CANDIDATES).toList() : first;
        parameters.put("prefectures", prefectures(visit.language()));
        parameters.put("asked", asked);
        parameters.put("kept", kept(decided, "join.body.kept", t));
        parameters.put("more", asked && found.size() > shown.size());
        parameters.put(
                "bodies",
                shown.stream()
                        .map(body -> around.contains(body)
                                ? candidate(body, t)
                                : near.contains(body) ? choice(body, t) : entry(body, t))
                        .toList());
        return form.answering(JoinFields.PREFECTURE, prefecture).answering(SEARCH, text);
    }

    private boolean keeps(Association lowest, List<Association> decided) {
        return decided.isEmpty() || preview.pathOf(lowest.id()).containsAll(decided);
    }

    /** Why other bodies are not offered; empty text where they are. */
    static String kept(List<Association> decided, String text, Texts t) {
        String names = decided.stream().map(new BodyNames(t)::of).collect(Collectors.joining("、"));
        return decided.isEmpty() ? "" : t.get(text, "bodies", names);
    }

    private static boolean isIn(Association body, String prefecture) {
        return body.code().prefecture().map(Prefecture::code).equals(Optional.of(prefecture));
    }

    private Choice candidate(Association body, Texts t) {
        Choice plain = choice(body, t);
        return plain.explained(
                t.get("join.body.candidate") + plain.hint().map(" "::concat).orElse(""));
    }

    /** Of a prefectural body, which is offered for its own sake, with when to choose it. */
    private Choice entry(Association body, Texts t) {
        Choice plain = choice(body, t);
        return body.tier() == Tier.PREFECTURAL
                ? plain.explained(t.get("join.body.direct")
                        + plain.hint().map(" "::concat).orElse(""))
                : plain;
    }

    private Choice choice(Association body, Texts t) {
        List<Association> path = preview.pathOf(body.id());
        Choice plain = Choice.of(body.code().text(), new BodyNames(t).of(body));
        return path.size() == 1
                ? plain
                : plain.explained(t.get("join.body.above", "path", names(path.subList(1, path.size()), t)));
    }

    private static String names(List<Association> bodies, Texts t) {
        return bodies.stream()
                .map(new BodyNames(t)::of)
                .reduce((a, b) -> a + t.get("join.body.and") + b)
                .orElse("");
    }

    static List<Choice> prefectures(Language language) {
        return new AssociationWords(language).prefectures();
    }

    /** Those of the path at which an answer may end that keeps {@code decided}. */
    static List<Association> keeping(List<Association> path, List<Association> decided) {
        return IntStream.range(0, path.size())
                .filter(i -> path.subList(0, i + 1).containsAll(decided))
                .mapToObj(path::get)
                .toList();
    }

    /** @param open those of the path at which a join may end */
    static List<Choice> reaches(List<Association> open, List<Association> path, Texts t) {
        Function<Association, Choice> choice = highest -> {
            boolean only = highest.equals(path.get(0));
            String label = t.get(only ? "join.reach.only" : "join.reach.up-to", "body", new BodyNames(t).of(highest));
            return highest.code().isNational()
                    ? Choice.of(highest.code().text(), label).explained(t.get("join.reach.national"))
                    : Choice.of(highest.code().text(), label);
        };
        List<Association> highestFirst = new ArrayList<>(open);
        Collections.reverse(highestFirst);
        return highestFirst.stream().map(choice).toList();
    }
}
