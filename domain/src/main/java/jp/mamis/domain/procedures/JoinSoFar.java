package jp.mamis.domain.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.institutions.Workplace;
import jp.mamis.domain.membership.CategoryPolicy;

/**
 * What is asked for as far as it could be read: a part that is missing or malformed is empty here and told as that, and the
 * rules that need it say nothing.
 *
 * @param work    what the category follows from
 * @param route   the bodies, lowest first; empty while they are not chosen
 * @param targets of the bodies whose category could be read
 */
public record JoinSoFar(
        Optional<Workplace> workplace,
        Optional<CategoryPolicy.Facts> work,
        List<AssociationId> route,
        List<Target> targets,
        Optional<LocalDate> desiredOn) {

    public JoinSoFar {
        route = List.copyOf(route);
        targets = List.copyOf(targets);
    }

    static JoinSoFar of(JoinRequest request) {
        return new JoinSoFar(
                Optional.of(request.workplace()),
                Optional.of(request.categoryFacts()),
                request.targets().stream().map(Target::body).toList(),
                request.targets(),
                Optional.of(request.desiredOn()));
    }

    Optional<Target> target(AssociationId body) {
        return targets.stream().filter(target -> target.body().equals(body)).findFirst();
    }
}
