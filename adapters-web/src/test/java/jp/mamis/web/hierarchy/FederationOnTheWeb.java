package jp.mamis.web.hierarchy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.kernel.Caller;
import jp.mamis.application.memory.InMemoryPorts;
import jp.mamis.domain.accounts.Duty;
import jp.mamis.domain.accounts.Grant;
import jp.mamis.domain.calendar.JapanTime;
import jp.mamis.domain.hierarchy.AssociationCode;
import jp.mamis.domain.hierarchy.AssociationId;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.Requests;
import jp.mamis.web.security.Visits;

/** The sample federation in memory and its resources, on 31 March 2026. */
final class FederationOnTheWeb {

    private final AssociationSystem system = AssociationSystem.builder(InMemoryPorts.ports())
            .clock(Clock.fixed(Instant.parse("2026-03-31T03:00:00Z"), JapanTime.TOKYO))
            .build();
    private final OnceResponse once = new OnceResponse(system.once());
    private final Visits visits = new Visits(system.hierarchy().currentHierarchy()::get, true);
    private final Templates templates = Templates.precompiled();
    private final AtomicInteger keys = new AtomicInteger();

    FederationOnTheWeb() {
        system.hierarchy().foundFederation().loadSample(Caller.automation("test"));
    }

    AssociationResource api() {
        return new AssociationResource(system);
    }

    StructureResource structureApi() {
        return new StructureResource(system, once);
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

    /** A request with a key of its own, as programs send it. */
    HttpServletRequest post(String path, Grant... grants) {
        return Requests.of("POST", path, Map.of(OnceResponse.KEY_HEADER, "key-" + keys.incrementAndGet()), grants);
    }

    static InputStream json(String text) {
        return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
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
