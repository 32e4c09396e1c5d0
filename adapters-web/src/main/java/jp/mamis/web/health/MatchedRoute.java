package jp.mamis.web.health;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Tells whoever measures a request which operation it reached. */
@Provider
public class MatchedRoute implements DynamicFeature {

    private static final int BEFORE_ALL_OTHERS = 0;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        context.register(
                new Named(Route.of(resource.getResourceClass(), resource.getResourceMethod())), BEFORE_ALL_OTHERS);
    }

    /** Before one operation. Properties of a request are attributes of the servlet's. */
    private record Named(String route) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext asked) {
            asked.setProperty(Route.ATTRIBUTE, route);
        }
    }
}
