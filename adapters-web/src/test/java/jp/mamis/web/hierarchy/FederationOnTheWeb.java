package jp.mamis.web.hierarchy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.kernel.Channel;
import jp.mamis.application.kernel.Time;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.accounts.AccountId;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.audit.Actor;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.Visits;
import jp.mamis.web.site.Site;

/** The sample federation in memory and its resources, on 31 March 2026. */
final class FederationOnTheWeb {

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-31T03:00:00Z"), JapanTime.TOKYO);
    private final AssociationSystem system =
            AssociationSystem.builder(InMemoryPorts.ports()).clock(clock).build();
    private final OnceResponse once = new OnceResponse(system.once());
    private final Visits visits = new Visits(system.hierarchy().currentHierarchy()::get, true);
    private final Templates templates = Templates.precompiled();

    FederationOnTheWeb() {
        system.hierarchy().foundFederation().loadSample(Caller.automation("test"));
    }

    /** Its API. */
    Site site() {
        return new Site(
                system,
                new Time(clock),
                AssociationResource.class,
                StructureResource.class,
                AssociationPages.class,
                AreaPages.class,
                AreaResource.class);
    }

    /** Somebody logged in with these duties. */
    Caller caller(Grant... grants) {
        return new Caller(
                new Actor.Holder(new AccountId(new UUID(1, 1))),
                Optional.empty(),
                List.of(grants),
                Optional.empty(),
                Channel.API,
                "test");
    }

    AssociationPages pages() {
        return new AssociationPages(system, visits, templates);
    }

    ProfilePages profile() {
        return new ProfilePages(system, once, visits, templates);
    }

    StructurePages structure() {
        return new StructurePages(system, once, visits, templates);
    }

    Grant administratorOf(String code) {
        return new Grant(Duty.ASSOCIATION_ADMINISTRATION, id(code));
    }

    Grant systemAdministrator() {
        return new Grant(Duty.SYSTEM_ADMINISTRATION, id("N1000"));
    }

    /** The version of the structure, as a form carries it. */
    String version() {
        return Long.toString(system.hierarchy().associationQueries().version().number());
    }

    private AssociationId id(String code) {
        return system.hierarchy()
                .currentHierarchy()
                .get()
                .findByCode(AssociationCode.parse(code))
                .orElseThrow()
                .id();
    }
}
