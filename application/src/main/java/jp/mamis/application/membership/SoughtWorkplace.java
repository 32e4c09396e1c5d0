package jp.mamis.application.membership;

import java.util.List;
import java.util.stream.Stream;
import jp.mamis.domain.institutions.InstitutionCode;
import jp.mamis.domain.institutions.InstitutionName;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.NameKey;

/** What someone typed to find who works somewhere: a workplace's whole code, anything else parts of its name. */
public sealed interface SoughtWorkplace {

    /** The workplace of that code. */
    record ByCode(InstitutionCode code) implements SoughtWorkplace {}

    /** Every workplace in whose name all the parts occur, in any order. */
    record ByName(List<NameKey> parts) implements SoughtWorkplace {
        public ByName {
            parts = List.copyOf(parts);
        }

        /** Whether a workplace of that name is meant. */
        public boolean finds(InstitutionName name) {
            String key = NameKey.parse(name.text()).text();
            return parts.stream().allMatch(part -> key.contains(part.text()));
        }
    }

    /**
     * Takes a code in any width, or parts of a name between spaces.
     *
     * @throws MalformedValue of kind {@code name-key} when there is nothing to look for
     */
    static SoughtWorkplace parse(String typed) {
        try {
            return new ByCode(InstitutionCode.parse(typed));
        } catch (MalformedValue noCode) {
            return new ByName(Stream.of(typed.strip().split("[\\s　]+"))
                    .map(NameKey::parse)
                    .toList());
        }
    }
}
