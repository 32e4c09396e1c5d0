package jp.mamis.application.hierarchy;

import java.util.Optional;
import java.util.Set;
import jp.mamis.application.journal.Foundation;
import jp.mamis.application.journal.Intention;
import jp.mamis.application.kernel.Caller;
import jp.mamis.domain.audit.Detail;
import jp.mamis.domain.hierarchy.Association;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationProfile;
import jp.mamis.domain.hierarchy.HierarchyRefusal;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Version;

/** Enters a body's address, contact and president (医師会情報の登録). For the body's own administrator, nobody else. */
public final class KeepAssociationProfile {

    /** @param basedOn the version of the profile that the caller has seen; {@link Version#NEW} for an empty one */
    public record Command(AssociationCode code, Version basedOn, AssociationProfile.Contents contents) {}

    private final Foundation foundation;
    private final CurrentHierarchy hierarchy;
    private final AssociationProfiles profiles;

    KeepAssociationProfile(Foundation foundation, CurrentHierarchy hierarchy, AssociationProfiles profiles) {
        this.foundation = foundation;
        this.hierarchy = hierarchy;
        this.profiles = profiles;
    }

    /**
     * Answers with the version of the profile as it now is; entering what already stands changes nothing. Refused when
     * someone else changed the profile since {@code basedOn}.
     */
    public Outcome<Version> keep(Command command, Caller caller) {
        return foundation.work().inTransaction(() -> {
            Optional<Association> body = hierarchy.get().findByCode(command.code());
            return body.map(found -> keep(found, command, caller))
                    .orElseGet(() -> Outcome.refused(HierarchyRefusal.ASSOCIATION_NOT_FOUND));
        });
    }

    private Outcome<Version> keep(Association body, Command command, Caller caller) {
        Outcome<Version> outcome = caller.isAdministratorOf(body.id())
                ? stored(body, command, caller)
                : Outcome.refused(HierarchyRefusal.NOT_ADMINISTRATOR_OF_BODY);
        foundation
                .audit()
                .record(
                        caller,
                        Optional.of(body.id()),
                        Intention.KEEP_ASSOCIATION_PROFILE,
                        body.id().value(),
                        outcome.accepted().orElse(Version.NEW).number(),
                        outcome,
                        Detail.of("code", body.code()));
        return outcome;
    }

    private Outcome<Version> stored(Association body, Command command, Caller caller) {
        AssociationProfile now = profiles.find(body.id()).orElseGet(() -> AssociationProfile.blank(body.id()));
        if (!now.version().equals(command.basedOn())) {
            return Outcome.refused(foundation.overtaken(
                    HierarchyRefusal.CHANGED_MEANWHILE,
                    Set.of(Intention.KEEP_ASSOCIATION_PROFILE),
                    body.id().value(),
                    now.version(),
                    caller));
        }
        if (now.contents().equals(command.contents())) {
            return Outcome.accepted(now.version());
        }
        profiles.save(now.with(command.contents()));
        return Outcome.accepted(now.version().next());
    }
}
