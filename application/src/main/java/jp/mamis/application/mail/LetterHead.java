package jp.mamis.application.mail;

import java.util.function.Supplier;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.hierarchy.Tier;

/** Who letters come from that no single body writes: the national body. */
public record LetterHead(Supplier<Hierarchy> hierarchy) {

    /** Its name, or the system's before it is founded. */
    public String sender() {
        return hierarchy.get().all().stream()
                .filter(body -> body.tier() == Tier.NATIONAL)
                .findFirst()
                .map(Association::name)
                .map(name -> name.text())
                .orElse("MAMIS");
    }
}
