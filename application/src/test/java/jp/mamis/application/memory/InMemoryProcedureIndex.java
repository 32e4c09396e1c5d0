package jp.mamis.application.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.mamis.application.kernel.Page;
import jp.mamis.application.kernel.Slice;
import jp.mamis.application.procedures.ProcedureIndex;
import jp.mamis.application.procedures.WaitingAges;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.MemberCategory;
import jp.mamis.domain.person.FormerName;
import jp.mamis.domain.person.NameKey;
import jp.mamis.domain.person.PersonId;
import jp.mamis.domain.procedures.HistoryLine;
import jp.mamis.domain.procedures.OfficeState;
import jp.mamis.domain.procedures.Procedure;
import jp.mamis.domain.procedures.ProcedureId;
import jp.mamis.domain.procedures.ProcedureKind;
import jp.mamis.domain.procedures.SentBackProcedure;
import jp.mamis.domain.procedures.Step;
import jp.mamis.domain.procedures.Target;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/** Lists of procedures in memory. */
public final class InMemoryProcedureIndex implements ProcedureIndex {

    /** A row with what it is searched and sorted by. */
    private record Entry(
            Row row,
            NameKey name,
            NameKey kana,
            List<NameKey> former,
            String licence,
            Optional<MemberCategory> category) {

        /** Whether a name that the body may see begins so. */
        boolean begins(NameKey beginning) {
            Stream<NameKey> beyondASlip =
                    row.shown() ? Stream.concat(Stream.of(kana), former.stream()) : Stream.empty();
            return Stream.concat(Stream.of(name), beyondASlip)
                    .anyMatch(key -> key.text().startsWith(beginning.text()));
        }
    }

    private final InMemoryProcedures procedures;
    private final Function<PersonId, Physician> people;
    private final Function<PersonId, Optional<DeathTold>> died;

    /**
     * @param people what is registered about an applicant
     * @param died   whether an applicant has died, as a body has told
     */
    public InMemoryProcedureIndex(
            InMemoryProcedures procedures,
            Function<PersonId, Physician> people,
            Function<PersonId, Optional<DeathTold>> died) {
        this.died = died;
        this.procedures = procedures;
        this.people = people;
    }

    @Override
    public Slice<Row> at(AssociationId body, Filter filter, Page page) {
        Comparator<Entry> order = order(filter.sort());
        Optional<Place> after = page.after().map(Place::read);
        List<Entry> found = procedures
                .all(procedure -> procedure.isListedAt(body))
                .map(procedure -> entry(procedure, body))
                .filter(entry -> wanted(entry, filter))
                .filter(entry ->
                        after.map(place -> place.isBefore(entry, filter.sort())).orElse(true))
                .sorted(order)
                .limit(page.size() + 1L)
                .toList();
        return Slice.of(found, page, entry -> Place.of(entry, filter.sort()).text())
                .map(Entry::row);
    }

    @Override
    public List<Row> at(AssociationId body, Collection<ProcedureId> wanted) {
        return procedures
                .all(procedure -> procedure.isListedAt(body) && wanted.contains(procedure.id()))
                .map(procedure -> entry(procedure, body).row())
                .sorted(Comparator.comparing(Row::reference))
                .toList();
    }

    @Override
    public Optional<DeathTold> death(PersonId applicant) {
        return died.apply(applicant);
    }

    @Override
    public List<Below> below(AssociationId body, int limit) {
        return procedures
                .all(procedure -> procedure.isListedAt(body)
                        && procedures.lookOf(procedure, body).state() == OfficeState.COMING)
                .map(this::below)
                .sorted(Comparator.comparing(Below::since).thenComparing(Below::reference))
                .limit(limit)
                .toList();
    }

    private Below below(Procedure procedure) {
        AssociationId holder = current(procedure).orElseThrow();
        InMemoryProcedures.Look look = procedures.lookOf(procedure, holder);
        return new Below(
                procedure.id(),
                procedure.filing().reference().text(),
                procedure.filing().applicant(),
                people.apply(procedure.filing().applicant()).latest().name().full(),
                holder,
                look.state(),
                look.since());
    }

    @Override
    public List<Usual> usual(Collection<AssociationId> bodies, Instant from) {
        return bodies.stream()
                .map(body -> usual(body, days(body, from)))
                .filter(usual -> usual.decided() > 0)
                .toList();
    }

    private static Usual usual(AssociationId body, List<Integer> days) {
        return days.isEmpty()
                ? new Usual(body, 0, 0, 0)
                : new Usual(
                        body,
                        days.size(),
                        days.get((days.size() + 1) / 2 - 1),
                        days.get((days.size() * 8 + 9) / 10 - 1));
    }

    private List<Integer> days(AssociationId body, Instant from) {
        return procedures
                .all(procedure -> procedure.isListedAt(body))
                .filter(procedure -> Set.of(OfficeState.PASSED_ON, OfficeState.COMPLETED)
                        .contains(procedures.lookOf(procedure, body).state()))
                .filter(procedure -> !procedures.lookOf(procedure, body).since().isBefore(from))
                .map(procedure -> days(procedure, body))
                .sorted()
                .toList();
    }

    private static int days(Procedure procedure, AssociationId body) {
        List<Step> steps = procedure.filing().route().steps();
        int own = procedure.filing().route().indexOf(body);
        Instant turn = own == 0 ? procedure.filing().submittedAt() : ((Step.Approved) steps.get(own - 1)).at();
        Instant approved = ((Step.Approved) steps.get(own)).at();
        long seconds = Duration.between(turn, approved).toSeconds() - answering(procedure, body, turn, approved);
        return Math.max(1, Math.toIntExact((seconds + 86_399) / 86_400));
    }

    /** How long the applicant took over what the body asked in that time. */
    private static long answering(Procedure procedure, AssociationId body, Instant turn, Instant approved) {
        List<HistoryLine> asked = procedure.filing().history().stream()
                .filter(line -> line.what() == HistoryLine.Happening.SENT_BACK_TO_APPLICANT
                        || line.what() == HistoryLine.Happening.RESUBMITTED)
                .toList();
        return IntStream.range(0, asked.size() - 1)
                .filter(i -> asked.get(i).what() == HistoryLine.Happening.SENT_BACK_TO_APPLICANT)
                .filter(i -> asked.get(i).body().equals(Optional.of(body)))
                .filter(i -> !asked.get(i).at().isBefore(turn)
                        && !asked.get(i + 1).at().isAfter(approved))
                .mapToLong(i -> Duration.between(
                                asked.get(i).at(), asked.get(i + 1).at())
                        .toSeconds())
                .sum();
    }

    private static boolean isConfirmed(Procedure procedure, AssociationId body) {
        return procedure
                .filing()
                .route()
                .of(body)
                .filter(Step.InReview.class::isInstance)
                .map(step -> (Step.InReview) step)
                .filter(step -> !step.confirmations().isEmpty())
                .isPresent();
    }

    @Override
    public List<ProcedureId> confirmed(Collection<AssociationId> bodies, int limit) {
        return procedures
                .all(any -> true)
                .flatMap(procedure -> bodies.stream()
                        .filter(procedure::isListedAt)
                        .filter(body -> isConfirmed(procedure, body))
                        .map(body -> procedures.lookOf(procedure, body))
                        .filter(look -> look.state() == OfficeState.IN_REVIEW)
                        .map(look -> Map.entry(procedure.id(), look.since())))
                .sorted(Map.Entry.<ProcedureId, Instant>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value().toString()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<ProcedureId> askedBack(AssociationId entering) {
        return procedures
                .all(procedure -> procedure.filing().enteredAt().equals(Optional.of(entering)))
                .filter(procedure -> procedure.filing().route().indexOf(entering) >= 0)
                .filter(SentBackProcedure.class::isInstance)
                .map(SentBackProcedure.class::cast)
                .sorted(Comparator.comparing(SentBackProcedure::since)
                        .thenComparing(procedure -> procedure.id().value().toString()))
                .map(SentBackProcedure::id)
                .toList();
    }

    @Override
    public List<Count> counts(AssociationId body, LocalDate today) {
        Map<OfficeState, List<Instant>> since = procedures
                .all(procedure -> procedure.isListedAt(body))
                .map(procedure -> procedures.lookOf(procedure, body))
                .collect(Collectors.groupingBy(
                        InMemoryProcedures.Look::state,
                        () -> new EnumMap<>(OfficeState.class),
                        Collectors.mapping(InMemoryProcedures.Look::since, Collectors.toList())));
        return since.entrySet().stream()
                .map(state -> new Count(
                        state.getKey(),
                        state.getValue().size(),
                        state.getValue().stream().min(Comparator.naturalOrder()).orElseThrow(),
                        ages(state.getValue(), today)))
                .toList();
    }

    private static WaitingAges ages(List<Instant> since, LocalDate today) {
        return WaitingAges.of(
                WaitingAges.bounds(today).stream()
                        .map(bound -> since.stream()
                                .filter(begun -> !begun.isBefore(bound))
                                .count())
                        .toList(),
                since.size());
    }

    @Override
    public List<Arrivals> arrivals(Instant from, Instant until) {
        return procedures
                .all(any -> true)
                .flatMap(
                        procedure -> procedure.filing().route().steps().stream().map(Step::body))
                .distinct()
                .sorted(Comparator.comparing(body -> body.value().toString()))
                .map(body -> arrivals(body, from, until))
                .filter(arrivals -> arrivals.arrived() > 0 || arrivals.ended() > 0)
                .toList();
    }

    private Arrivals arrivals(AssociationId body, Instant from, Instant until) {
        List<InMemoryProcedures.Look> looks = procedures
                .all(procedure -> procedure.isListedAt(body))
                .map(procedure -> procedures.lookOf(procedure, body))
                .toList();
        long arrived = looks.stream()
                .filter(look -> OfficeState.WAITING_HERE.contains(look.state())
                        && look.state() != OfficeState.IN_REVIEW
                        && !look.since().isBefore(from)
                        && look.since().isBefore(until))
                .count();
        long waiting = looks.stream()
                .filter(look -> OfficeState.WAITING_HERE.contains(look.state()))
                .count();
        long ended = looks.stream()
                .filter(look -> look.state() == OfficeState.MEMBERSHIP_ENDED
                        && !look.since().isBefore(from)
                        && look.since().isBefore(until))
                .count();
        return new Arrivals(body, arrived, waiting, ended);
    }

    @Override
    public List<OwnRow> of(PersonId applicant) {
        return procedures
                .all(procedure -> procedure.filing().applicant().equals(applicant))
                .sorted(Comparator.comparing(
                                (Procedure procedure) -> procedure.filing().submittedAt())
                        .thenComparing(
                                procedure -> procedure.filing().reference().text())
                        .reversed())
                .map(procedure -> new OwnRow(
                        procedure.id(),
                        procedure.filing().reference().text(),
                        ProcedureKind.JOIN,
                        procedure.state(),
                        procedure.filing().submittedAt(),
                        procedure.filing().request().workplace().name().text(),
                        current(procedure)))
                .toList();
    }

    private Entry entry(Procedure procedure, AssociationId body) {
        Physician applicant = people.apply(procedure.filing().applicant());
        RegisteredData data = procedure.closedOn().map(applicant::shownOn).orElseGet(applicant::latest);
        InMemoryProcedures.Look look = procedures.lookOf(procedure, body);
        Row row = new Row(
                procedure.id(),
                procedure.filing().reference().text(),
                ProcedureKind.JOIN,
                procedure.filing().applicant(),
                data.name().full(),
                data.kana().full(),
                look.state(),
                procedure.isShownTo(body),
                look.since(),
                procedure.filing().submittedAt(),
                current(procedure),
                rejectedBy(procedure, look.state()),
                procedure.state() == Procedure.State.SENT_BACK,
                procedure.isShownTo(body)
                        && procedure.isUnderWay()
                        && died.apply(procedure.filing().applicant()).isPresent(),
                procedure.version());
        return new Entry(
                row,
                NameKey.of(data.name()),
                NameKey.of(data.kana()),
                data.former().map(InMemoryProcedureIndex::keys).orElse(List.of()),
                data.licence().number().digits(),
                procedure.filing().request().targets().stream()
                        .filter(target -> target.body().equals(body))
                        .map(Target::category)
                        .findFirst());
    }

    private static List<NameKey> keys(FormerName was) {
        return Stream.concat(Stream.of(NameKey.of(was.name())), was.kana().map(NameKey::of).stream())
                .toList();
    }

    private static Optional<AssociationId> current(Procedure procedure) {
        return procedure.isUnderWay() ? procedure.filing().route().current().map(Step::body) : Optional.empty();
    }

    private static Optional<AssociationId> rejectedBy(Procedure procedure, OfficeState state) {
        return procedure.filing().route().steps().stream()
                .filter(step -> state == OfficeState.REJECTED_ABOVE)
                .filter(Step.Rejected.class::isInstance)
                .map(Step::body)
                .findFirst();
    }

    private static boolean wanted(Entry entry, Filter filter) {
        boolean inState = filter.states().isEmpty()
                || filter.states().contains(entry.row().state());
        boolean longEnough = filter.before().map(entry.row().since()::isBefore).orElse(true);
        boolean ofCategory = filter.category()
                .map(sought -> entry.row().shown() && entry.category().equals(Optional.of(sought)))
                .orElse(true);
        return inState && longEnough && ofCategory && (filter.text().isBlank() || matches(entry, filter));
    }

    private static boolean matches(Entry entry, Filter filter) {
        boolean byNumber = filter.referencePart()
                .map(part -> (entry.row().shown() && entry.licence().equals(part))
                        || entry.row().reference().replace("-", "").contains(part))
                .orElse(false);
        boolean byName = filter.nameBeginning().filter(entry::begins).isPresent();
        return byNumber || byName;
    }

    private static Comparator<Entry> order(Sort sort) {
        Comparator<Entry> first = switch (sort) {
            case OLDEST_FIRST -> Comparator.comparing(entry -> entry.row().since());
            case NEWEST_FIRST ->
                Comparator.comparing((Entry entry) -> entry.row().since()).reversed();
            case APPLICANT -> Comparator.comparing(entry -> entry.kana().text());
        };
        return first.thenComparing(entry -> entry.row().reference());
    }

    /** Where a page ended: the sort's value and the reference number. */
    private record Place(String value, String reference) {

        static Place of(Entry entry, Sort sort) {
            String value = sort == Sort.APPLICANT
                    ? entry.kana().text()
                    : entry.row().since().toString();
            return new Place(value, entry.row().reference());
        }

        static Place read(String cursor) {
            int end = cursor.lastIndexOf(' ');
            if (end < 0) {
                throw new MalformedValue("cursor", cursor);
            }
            return new Place(cursor.substring(0, end), cursor.substring(end + 1));
        }

        String text() {
            return value + " " + reference;
        }

        boolean isBefore(Entry entry, Sort sort) {
            int byValue = switch (sort) {
                case OLDEST_FIRST -> since().compareTo(entry.row().since());
                case NEWEST_FIRST -> entry.row().since().compareTo(since());
                case APPLICANT -> value.compareTo(entry.kana().text());
            };
            return byValue < 0
                    || (byValue == 0 && reference.compareTo(entry.row().reference()) < 0);
        }

        private Instant since() {
            try {
                return Instant.parse(value);
            } catch (DateTimeParseException otherOrder) {
                throw new MalformedValue("cursor", text());
            }
        }
    }
}
