package jp.mamis.web.procedures;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.WaitingAges;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.ReferenceNumber;
import jp.mamis.web.input.Cursors;
import jp.mamis.web.page.Choice;
import jp.mamis.web.page.Form;
import jp.mamis.web.page.Paging;
import jp.mamis.web.page.Texts;

/**
 * What part of a work list the address asks for. Where it says nothing, what the body has to decide; words that mean
 * nothing are passed over, since people change addresses by hand.
 */
record QueueQuery(
        Set<OfficeState> states,
        String text,
        ProcedureIndex.Sort sort,
        Optional<Age> age,
        Optional<MemberCategory> category,
        String after) {

    /** How many days at least it has been in its state, as work is counted by age. */
    enum Age {
        OVER_7,
        OVER_14,
        OVER_30;

        private Instant before(LocalDate today) {
            List<Instant> bounds = WaitingAges.bounds(today);
            return switch (this) {
                case OVER_7 -> bounds.get(0);
                case OVER_14 -> bounds.get(1);
                case OVER_30 -> bounds.get(2);
            };
        }
    }

    private static final int ROWS = 50;
    private static final int LONGEST = 100;
    private static final Set<OfficeState> USUAL = OfficeState.WAITING_HERE;

    static QueueQuery of(MultivaluedMap<String, String> query) {
        boolean filtered = query.containsKey("filtered");
        Set<OfficeState> asked = query.getOrDefault("state", List.of()).stream()
                .flatMap(name -> Stream.of(OfficeState.values())
                        .filter(state -> state.name().equals(name)))
                .collect(Collectors.toSet());
        ProcedureIndex.Sort sort = Stream.of(ProcedureIndex.Sort.values())
                .filter(known -> slug(known).equals(first(query, "sort")))
                .findFirst()
                .orElse(ProcedureIndex.Sort.OLDEST_FIRST);
        String text = first(query, "q").replaceAll("\\p{Cntrl}", "").strip();
        // Who looks for a number or a name on the telephone looks everywhere, not only at what waits.
        boolean everywhere = isReference(text) || (!text.isEmpty() && asked.equals(USUAL));
        return new QueueQuery(
                everywhere ? Set.of() : filtered ? asked : USUAL,
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                sort,
                chosen(Age.values(), first(query, "age")),
                chosen(MemberCategory.values(), first(query, "category")),
                first(query, "after"));
    }

    /** A reference number names one procedure, whatever has become of it. */
    private static boolean isReference(String text) {
        try {
            ReferenceNumber.parse(text);
            return true;
        } catch (MalformedValue nameOrPart) {
            return false;
        }
    }

    /** What the body has to decide. */
    static QueueQuery usual() {
        return new QueueQuery(USUAL, "", ProcedureIndex.Sort.OLDEST_FIRST, Optional.empty(), Optional.empty(), "");
    }

    /**
     * The list to go on in; empty where it is the usual one, or somebody was searched for: the name would stand in the addresses
     * of other doctors' procedures.
     */
    Optional<QueueQuery> toGoOnIn() {
        return Optional.of(this)
                .filter(asked -> text.isEmpty() && !asked.address().equals(usual().address()));
    }

    /** The same search in all states; empty when it is not narrowed, or nothing is searched for. */
    Optional<String> everywhere() {
        boolean narrow = !states.isEmpty() || age.isPresent() || category.isPresent();
        return text.isEmpty() || !narrow
                ? Optional.empty()
                : Optional.of(new QueueQuery(Set.of(), text, sort, Optional.empty(), Optional.empty(), "").address());
    }

    ProcedureIndex.Filter filter(LocalDate today) {
        return new ProcedureIndex.Filter(states, text, sort, age.map(least -> least.before(today)), category);
    }

    Page page() {
        return new Page(
                Optional.of(after).filter(cursor -> !cursor.isEmpty()).map(cursor -> Cursors.read("after", cursor)),
                ROWS);
    }

    boolean isFurther() {
        return !after.isEmpty();
    }

    Form form(Form blank) {
        return blank.answering("state", states.stream().map(OfficeState::name).toArray(String[]::new))
                .answering("q", text)
                .answering("sort", slug(sort))
                .answering("age", age.map(Age::name).orElse(""))
                .answering("category", category.map(MemberCategory::name).orElse(""));
    }

    static List<Choice> ages(Texts t) {
        return Stream.of(Age.values())
                .map(age -> Choice.of(
                        age.name(),
                        t.get("office.queue.age."
                                + age.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                .toList();
    }

    static List<Choice> sorts(Texts t) {
        return List.of(
                Choice.of(slug(ProcedureIndex.Sort.OLDEST_FIRST), t.get("office.queue.sort.oldest")),
                Choice.of(slug(ProcedureIndex.Sort.NEWEST_FIRST), t.get("office.queue.sort.newest")),
                Choice.of(slug(ProcedureIndex.Sort.APPLICANT), t.get("office.queue.sort.applicant")));
    }

    Paging paging(Slice<ProcedureIndex.Row> rows, String home, Texts t) {
        return new Paging(
                Optional.empty(),
                rows.next().map(cursor -> home + address() + "&after=" + encoded(Cursors.shown(cursor))),
                t.get("office.queue.rows", "count", rows.rows().size()));
    }

    /** The query that asks for the beginning of this list. */
    String address() {
        String chosen =
                states.stream().sorted().map(state -> "&state=" + state.name()).collect(Collectors.joining());
        return "?filtered=yes" + chosen + "&q=" + encoded(text) + "&sort=" + slug(sort)
                + age.map(least -> "&age=" + least).orElse("")
                + category.map(sought -> "&category=" + sought).orElse("");
    }

    /** The query that asks for this part of the list. */
    String here() {
        return address() + (after.isEmpty() ? "" : "&after=" + encoded(after));
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(MultivaluedMap<String, String> query, String name) {
        return Optional.ofNullable(query.getFirst(name)).orElse("");
    }

    private static String slug(ProcedureIndex.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
