package jp.mamis.web.boot;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every resource of the portal, pages and API alike; what the server finds in the archive belongs to it. */
@ApplicationPath("/")
public class PortalApplication extends Application {}
