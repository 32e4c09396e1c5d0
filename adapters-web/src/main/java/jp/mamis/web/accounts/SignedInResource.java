package jp.mamis.web.accounts;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.accounts.AccountQueries;
import jp.mamis.application.accounts.SignedIn;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.hierarchy.Hierarchy;
import jp.mamis.domain.person.PersonId;
import jp.mamis.web.openapi.Described;
import jp.mamis.web.problem.RefusedRequest;
import jp.mamis.web.security.CurrentCaller;

/** Who is logged in, for programs: everybody's, with or without a person behind the account. */
@Path("/api/v1/me")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class SignedInResource {

    /** A duty in force today. */
    public record OwnDuty(Duty duty, String association, String associationName) {}

    /**
     * The own account.
     *
     * @param person the doctor behind it, when there is one
     */
    public record Me(UUID account, String loginId, String name, Optional<UUID> person, List<OwnDuty> duties) {}

    private final AssociationSystem system;

    @Inject
    public SignedInResource(AssociationSystem system) {
        this.system = system;
    }

    /** The own account with its duties of today. */
    @GET
    @Described("Show who is logged in")
    public Me me(@Context HttpServletRequest request) {
        SignedIn me = CurrentCaller.of(request).required();
        AccountQueries.OwnAccount own =
                RefusedRequest.unlessGranted(system.accounts().accountQueries().own(me.caller()));
        Hierarchy now = system.hierarchy().currentHierarchy().get();
        return new Me(
                me.account().value(),
                own.loginId().text(),
                own.holder().text(),
                me.caller().person().map(PersonId::value),
                own.duties().stream().flatMap(duty -> duty(duty, now).stream()).toList());
    }

    private static Optional<OwnDuty> duty(Grant grant, Hierarchy now) {
        return now.find(grant.body())
                .map(body -> new OwnDuty(
                        grant.duty(), body.code().text(), body.name().text()));
    }
}
