package jp.mamis.domain.hpki.ca;

import java.util.Optional;

/**
 * One role as it stands in hcRole (HCActor), read tolerantly.
 *
 * @param scheme   whose coding the role is of
 * @param number   a numeric code, which Japan does not use
 * @param regional whether there is data of a region, which Japan does not use
 */
public record HealthcareActor(
        Optional<Oid> scheme, Optional<String> number, Optional<String> text, TextKind kind, boolean regional) {

    /** How we write a role. */
    public static HealthcareActor of(HcRole role) {
        return new HealthcareActor(
                Optional.of(Oids.NATIONAL_CODING), Optional.empty(), Optional.of(role.text()), TextKind.UTF8, false);
    }

    /** The role, where the coding is Japan's: others are ignored. */
    public Optional<HcRole> role() {
        return scheme.filter(Oids.NATIONAL_CODING::equals).isPresent() ? text.map(HcRole::new) : Optional.empty();
    }
}
