package jp.mamis.web.openapi;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;

/**
 * Turns down what an operation of the API does not take in the query of its address: a misspelt filter that is passed over
 * in silence lists what nobody asked for. Pages are left alone: they are reached by links of many makers.
 */
@Provider
public class QueryCheck implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method operation = resource.getResourceMethod();
        if (ApiDocument.isOperation(operation)) {
            context.register(new Known(QueryNames.of(operation)));
        }
    }

    /** Before an operation that takes these names. */
    private record Known(List<String> names) implements ContainerRequestFilter {

        /** @throws MalformedInput naming every other name at once */
        @Override
        public void filter(ContainerRequestContext asked) {
            List<InputFault> faults = asked.getUriInfo().getQueryParameters().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .sorted()
                    .map(name -> InputFault.unknownQuery(name, names))
                    .toList();
            if (!faults.isEmpty()) {
                throw new MalformedInput(faults);
            }
        }
    }
}
