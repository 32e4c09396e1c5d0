package jp.mamis.application.hierarchy;

import java.time.LocalDate;
import java.util.Optional;
import jp.mamis.domain.calendar.Interval;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationName;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.LocalAssociation;
import jp.mamis.domain.hierarchy.LocalKind;
import jp.mamis.domain.hierarchy.Tier;

/**
 * A body as lists show it.
 *
 * @param name        borne on the day of asking
 * @param kind        of a local body
 * @param provisional the code was minted here
 * @param planned     whether the body begins after the day of asking, be its end known or not
 * @param inForce     whether the body exists on the day of asking
 */
public record AssociationView(
        AssociationCode code,
        AssociationName name,
        Tier tier,
        Optional<LocalKind> kind,
        Optional<AssociationCode> parent,
        Interval period,
        boolean provisional,
        boolean planned,
        boolean inForce) {

    static AssociationView of(Association body, Hierarchy hierarchy, LocalDate today) {
        return new AssociationView(
                body.code(),
                body.nameOn(today),
                body.tier(),
                body instanceof LocalAssociation local ? Optional.of(local.kind()) : Optional.empty(),
                body.parent().map(hierarchy::require).map(Association::code),
                body.period(),
                body.particulars().codeIsProvisional(),
                today.isBefore(body.period().from()),
                body.isInForceOn(today));
    }
}
