package jp.mamis.web.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mamis.application.AssociationSystem;
import jp.mamis.application.hpki.verification.VerificationUseCases;
import jp.mamis.application.kernel.Realm;
import jp.mamis.application.kernel.Time;
import jp.mamis.pkcs11.Pkcs11Adapters;
import jp.mamis.web.once.OnceResponse;
import jp.mamis.web.openapi.ApiDocument;
import jp.mamis.web.page.Templates;
import jp.mamis.web.security.FailureThrottle;
import jp.mamis.web.security.LetterThrottle;
import jp.mamis.web.security.Visits;

/** Hands the system's parts to the resources. */
@ApplicationScoped
public class Composition {

    @Produces
    @Singleton
    AssociationSystem system(ServletContext context) {
        return Portal.of(context).system();
    }

    @Produces
    @Singleton
    PortalSettings settings(ServletContext context) {
        return Portal.of(context).settings();
    }

    @Produces
    @Singleton
    Templates templates() {
        return Templates.precompiled();
    }

    @Produces
    @Singleton
    Visits visits(AssociationSystem system, PortalSettings settings) {
        return new Visits(system.hierarchy().currentHierarchy()::get, settings.realm() == Realm.DEMONSTRATION);
    }

    @Produces
    @Singleton
    Time time(PortalSettings settings) {
        return new Time(settings.clock());
    }

    @Produces
    @Singleton
    FailureThrottle throttle() {
        return new FailureThrottle(Clock.systemUTC());
    }

    @Produces
    @Singleton
    LetterThrottle letterThrottle(PortalSettings settings) {
        return new LetterThrottle(Clock.systemUTC(), settings.lettersAtOnce());
    }

    @Produces
    @Singleton
    VerificationUseCases verification(PortalSettings settings) {
        return new VerificationUseCases(Pkcs11Adapters.verification(), settings.clock());
    }

    @Produces
    @Singleton
    OnceResponse once(AssociationSystem system) {
        return new OnceResponse(system.once());
    }

    /** Found by asking the container, so that the document shows what is deployed. */
    @Produces
    @Singleton
    ApiDocument document(BeanManager beans) {
        Stream<Class<?>> classes =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass);
        String version = Optional.ofNullable(Composition.class.getPackage().getImplementationVersion())
                .orElse("1");
        return ApiDocument.of(ApiDocument.resources(classes), version);
    }
}
