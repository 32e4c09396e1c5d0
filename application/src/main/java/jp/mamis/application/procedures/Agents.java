package jp.mamis.application.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mamis.application.accounts.Mandates;
import jp.mamis.domain.accounts.Mandate;
import jp.mamis.domain.accounts.MandateKind;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.procedures.ApprovalRoute;
import jp.mamis.domain.procedures.Step;

/** Which bodies may decide in place of others (事務受託), now and at any time before; those go on deciding too. */
final class Agents {

    /** Nobody decides for anybody. */
    static final Known NONE = (body, at) -> Optional.empty();

    /** The agents of the bodies of one route. */
    interface Known {

        /** The name of the body that {@code body} had entrusted its decisions to: at a moment, or now where none is given. */
        Optional<String> at(AssociationId body, Optional<Instant> moment);
    }

    private final Mandates mandates;

    Agents(Mandates mandates) {
        this.mandates = mandates;
    }

    Known of(ApprovalRoute route, Hierarchy bodies, Instant now) {
        List<Mandate> given =
                mandates.givenBy(route.steps().stream().map(Step::body).collect(Collectors.toSet()));
        return (body, moment) -> given.stream()
                .filter(mandate -> mandate.kind() == MandateKind.DELEGATION
                        && mandate.giver().equals(body)
                        && mandate.countedAt(moment.orElse(now)))
                .findFirst()
                .map(mandate -> bodies.require(mandate.taker()).name().text());
    }
}
