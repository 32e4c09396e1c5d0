package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.FacilityDuty;
import jp.mamis.domain.institutions.Position;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.membership.CategoryPolicy;
import jp.mamis.domain.person.Characters;

/**
 * What a doctor asks for when joining (入会届): through which workplace, which bodies from the lowest up, as what.
 *
 * @param declinesInsurance asks to be left out of the liability insurance
 * @param targets           lowest first; each the parent of the one before
 * @param desiredOn         the day from which membership is wished (希望入会日)
 * @param remarks           anything for the secretariats, up to 500 characters; may be empty
 */
public record JoinRequest(
        Workplace workplace,
        FacilityDuty duty,
        Optional<Position> position,
        boolean declinesInsurance,
        List<Target> targets,
        LocalDate desiredOn,
        String remarks) {

    private static final int LONGEST_REMARKS = 500;

    /** @throws MalformedValue of kind {@code remarks} when they are too long */
    public JoinRequest {
        targets = List.copyOf(targets);
        if (Characters.count(remarks) > LONGEST_REMARKS) {
            throw new MalformedValue("remarks", remarks);
        }
    }

    /**
     * Takes remarks; space at their edges is not part of them, line breaks are.
     *
     * @throws MalformedValue of kind {@code remarks} when they are too long
     */
    public static String readRemarks(String typed) {
        String remarks = typed.strip().replace("\r\n", "\n");
        if (Characters.count(remarks) > LONGEST_REMARKS) {
            throw new MalformedValue("remarks", typed);
        }
        return remarks;
    }

    /** What the category in the national body depends on. */
    public CategoryPolicy.Facts categoryFacts() {
        return new CategoryPolicy.Facts(duty.runsThePlace(), duty.isTraining(), declinesInsurance);
    }

    JoinRequest with(List<Target> next) {
        return new JoinRequest(workplace, duty, position, declinesInsurance, next, desiredOn, remarks);
    }

    /** Whether both ask through the same workplace, or for the same body. */
    public boolean overlaps(JoinRequest other) {
        return isAtWorkplaceOf(other) || bodyAskedForBy(other).isPresent();
    }

    /** Whether both ask through the same workplace. */
    public boolean isAtWorkplaceOf(JoinRequest other) {
        return workplace.key().equals(other.workplace.key());
    }

    /** The lowest body that both ask for. */
    public Optional<AssociationId> bodyAskedForBy(JoinRequest other) {
        return targets.stream()
                .map(Target::body)
                .filter(body -> other.targets.stream().map(Target::body).anyMatch(body::equals))
                .findFirst();
    }

    /**
     * The lowest place in the route whose decision this request no longer rests on, compared with {@code before}: 0 when
     * the workplace or the work done there changed; the number of targets when nothing that was decided on changed.
     */
    int firstAffected(JoinRequest before) {
        boolean sameWork = workplace.equals(before.workplace)
                && duty == before.duty
                && declinesInsurance == before.declinesInsurance;
        if (!sameWork) {
            return 0;
        }
        return IntStream.range(0, targets.size())
                .filter(i -> i >= before.targets.size() || !targets.get(i).equals(before.targets.get(i)))
                .findFirst()
                .orElse(targets.size());
    }
}
