package jp.mamis.web.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import jp.mamis.application.AssociationSystem;

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
}
