package jp.mamis.web.boot;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import jp.mamis.application.hpki.ca.IssuanceUseCases;
import jp.mamis.application.hpki.status.StatusUseCases;
import jp.mamis.application.kernel.Realm;
import jp.mamis.persistence.DatabaseRealm;
import jp.mamis.persistence.HalfRestored;
import jp.mamis.persistence.NewerSchema;
import jp.mamis.persistence.UnsuitableDatabase;
import jp.mamis.persistence.passwords.SharedSecret;
import jp.mamis.web.health.HealthServlet;
import jp.mamis.web.health.Meters;
import jp.mamis.web.health.MetricsServlet;
import jp.mamis.web.health.RequestMeter;
import jp.mamis.web.hpki.OcspServlet;
import jp.mamis.web.hpki.PolicyText;
import jp.mamis.web.hpki.RepositoryServlet;
import jp.mamis.web.problem.StatusServlet;
import jp.mamis.web.security.SecurityGates;
import jp.mamis.web.security.SecuritySettings;

/**
 * Opens the portal when the server starts it and closes it at the end. A portal that cannot open ends the process:
 * exit code 2 for a setting that cannot be used, 1 for everything else.
 */
@WebListener
public class PortalLife implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger(PortalLife.class.getName());
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Portal portal = openOrEnd();
        context.setAttribute(Portal.class.getName(), portal);
        if (portal.settings().mail().isEmpty()) {
            LOG.log(Level.WARNING, "MAMIS_SMTP_URL is not set: mails are kept and wait");
        }
        Meters meters =
                new Meters(portal::connections, portal::slowStatements, new AuthorityFigures(portal.system()).meters());
        meters.tokenHeld(portal::holdsToken);
        context.setAttribute(Meters.class.getName(), meters);
        context.addFilter("request-meter", new RequestMeter(meters))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        OpenRequests requests = new OpenRequests();
        context.addFilter("open-requests", requests)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        SecurityGates.install(
                context,
                SecuritySettings.of(
                        portal.settings().publicUrl(), portal.settings().proxies()),
                portal.system());
        context.addServlet(
                        "health",
                        new HealthServlet(
                                () -> isReady(portal, requests),
                                portal.mail(),
                                portal.settings().start()))
                .addMapping("/health/*");
        context.addServlet(
                        "metrics", new MetricsServlet(meters, portal.settings().metricsToken()))
                .addMapping("/metrics");
        context.addServlet(
                        "repository",
                        new RepositoryServlet(
                                portal.system().issuance().map(IssuanceUseCases::queries),
                                new PolicyText(
                                        portal.settings().data().resolve("repository/" + PolicyText.FILE),
                                        portal.settings().realm() == Realm.DEMONSTRATION)))
                .addMapping("/repository/*");
        context.addServlet(
                        "ocsp",
                        new OcspServlet(portal.system().status().map(StatusUseCases::queries), portal.statusKey()))
                .addMapping("/ocsp", "/ocsp/*");
        context.addServlet("status-answer", new StatusServlet()).addMapping(StatusServlet.PATH);
        StopSignal.stopsAfter(requests, () -> close(context));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        close(event.getServletContext());
    }

    private static void close(ServletContext context) {
        ((Meters) context.getAttribute(Meters.class.getName())).close();
        Portal.of(context).close();
    }

    /** Whoever first hears that the portal is ready lets a demonstration fill itself. */
    private static boolean isReady(Portal portal, OpenRequests requests) {
        boolean ready = !requests.closing() && portal.databaseAnswers();
        if (ready) {
            portal.serving();
        }
        return ready;
    }

    // Halts, because an orderly exit would wait for the very deployment that this is part of.
    private static Portal openOrEnd() {
        try {
            PortalSettings settings = PortalSettings.from(System.getenv());
            if (settings.log().json()) {
                JsonLines.install();
            }
            return Portal.open(settings);
        } catch (WrongSetting
                | DatabaseRealm.OtherRealm
                | SharedSecret.OtherSecret
                | UnsuitableDatabase
                | NewerSchema
                | HalfRestored wrong) {
            LOG.log(Level.ERROR, wrong.getMessage());
            Runtime.getRuntime().halt(MISUSED);
            throw wrong;
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "The portal cannot start: " + failure.getMessage(), failure);
            Runtime.getRuntime().halt(FAILED);
            throw failure;
        }
    }
}
