package jp.mamis.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import jp.mamis.application.AssociationSystem;

/** Puts the gates before everything else, in the order a request passes them. */
public final class SecurityGates {

    private SecurityGates() {}

    public static void install(ServletContext context, SecuritySettings settings, AssociationSystem system) {
        SessionCookies cookies = new SessionCookies(settings.encrypted());
        OwnSite ownSite = new OwnSite(settings.publicUrl());
        context.setAttribute(SessionCookies.class.getName(), cookies);
        context.setAttribute(SecuritySettings.class.getName(), settings);
        context.setAttribute(ClientAddress.class.getName(), new ClientAddress(settings.proxies()));
        add(context, "answer-headers", new AnswerHeaders(settings.encrypted()));
        add(context, "upgrade-gate", new UpgradeGate());
        add(context, "method-gate", new MethodGate());
        add(context, "slash-gate", new SlashGate());
        add(context, "query-gate", new QueryGate());
        BodyGate bodies = new BodyGate();
        add(context, "body-gate", bodies);
        add(context, "session-gate", new SessionGate(system.accounts(), cookies));
        add(context, "file-gate", new FileGate(bodies));
        add(context, "log-in-gate", new LogInGate(cookies, ownSite));
        add(context, "form-gate", new FormGate(ownSite));
        add(context, "typed-gate", new TypedGate());
        add(context, "consent-gate", new ConsentGate(system.consent().admitDoctor()));
        add(context, "confirm-gate", new ConfirmGate(system.accounts().factors().factorQueries()));
    }

    private static void add(ServletContext context, String name, Filter gate) {
        context.addFilter(name, gate).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
}
