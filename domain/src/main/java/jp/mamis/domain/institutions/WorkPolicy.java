package jp.mamis.domain.institutions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mamis.domain.kernel.Basis;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Policies;
import jp.mamis.domain.kernel.Refusal;

/** What a person may state of the places of work (勤務先の届出). */
@Basis(
        document = "our choice",
        article = "27 所属施設",
        rule = "A person has at most ten workplaces at once, each once; work is entered when it has begun, past work is"
                + " not entered again, and a statement changes something.")
public final class WorkPolicy {

    private static final int MOST = 10;

    /** {@code named} as it is, or every reason why it cannot be what {@code record} says from {@code day} on. */
    public Outcome<List<Affiliation>> judge(List<Affiliation> named, WorkRecord record, LocalDate day) {
        Stream<Refusal> reasons = Stream.of(
                        tooMany(named),
                        twice(named),
                        beginsLater(named, day),
                        past(named, record, day),
                        unchanged(named, record, day))
                .flatMap(refusals -> refusals)
                .map(refusal -> refusal.at("workplaces"));
        return Policies.accept(() -> named, reasons);
    }

    private static Stream<Refusal> tooMany(List<Affiliation> named) {
        return Policies.unless(
                named.size() <= MOST,
                () -> Refusal.of(InstitutionRefusal.TOO_MANY_WORKPLACES, Map.of("most", Integer.toString(MOST))));
    }

    private static Stream<Refusal> twice(List<Affiliation> named) {
        long places =
                named.stream().map(work -> work.workplace().key()).distinct().count();
        return Policies.unless(places == named.size(), () -> Refusal.of(InstitutionRefusal.WORKPLACE_TWICE));
    }

    private static Stream<Refusal> beginsLater(List<Affiliation> named, LocalDate day) {
        return Policies.unless(
                named.stream().allMatch(work -> work.heldOn(day)),
                () -> Refusal.of(InstitutionRefusal.WORK_BEGINS_LATER));
    }

    private static Stream<Refusal> past(List<Affiliation> named, WorkRecord record, LocalDate day) {
        Set<AffiliationId> past = record.affiliations().stream()
                .filter(work -> !work.heldOn(day))
                .map(Affiliation::id)
                .collect(Collectors.toSet());
        return Policies.unless(
                named.stream().noneMatch(work -> past.contains(work.id())),
                () -> Refusal.of(InstitutionRefusal.NO_SUCH_WORK));
    }

    private static Stream<Refusal> unchanged(List<Affiliation> named, WorkRecord record, LocalDate day) {
        return Policies.unless(
                !Set.copyOf(named).equals(Set.copyOf(record.heldOn(day))),
                () -> Refusal.of(InstitutionRefusal.WORK_UNCHANGED));
    }
}
