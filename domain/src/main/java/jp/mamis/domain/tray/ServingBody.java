package jp.mamis.domain.tray;

import java.util.Collection;
import java.util.Comparator;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;
import jp.mamis.domain.kernel.Basis;

/** Which body brings news to a doctor whom no mail reaches (送付を受け持つ医師会). */
@Basis(
        document = "our choice",
        rule =
                "News for a doctor without a mail address is brought by the body that entered the application from paper, which "
                        + "takes what the doctor answers on paper; of any other by the body whose step it tells of. What the "
                        + "national body has to say is brought by the lowest of the bodies that have to do with the doctor, which "
                        + "knows him or her; where there is none, by the national body itself.")
public final class ServingBody {

    private ServingBody() {}

    /**
     * The body that brings what no office entered from paper.
     *
     * @param sender whose step the news tells of
     * @param near   those that have to do with the doctor
     */
    public static AssociationId of(AssociationId sender, Collection<AssociationId> near, Hierarchy bodies) {
        if (bodies.require(sender).tier() != Tier.NATIONAL) {
            return sender;
        }
        return near.stream()
                .map(bodies::require)
                .max(Comparator.comparing((Association body) -> body.tier().number())
                        .thenComparing(Association::code, Comparator.reverseOrder()))
                .map(Association::id)
                .orElse(sender);
    }
}
