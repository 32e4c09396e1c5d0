package jp.mamis.web.boot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Every resource of the portal, pages and API alike; what the server finds in the archive belongs to it. */
@ApplicationPath("/")
public class PortalApplication extends Application {

    /** Without the server's own description of all paths: the API's document is the one that holds. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
