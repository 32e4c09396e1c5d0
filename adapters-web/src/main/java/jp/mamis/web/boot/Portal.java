package jp.mamis.web.boot;

import jakarta.servlet.ServletContext;
import java.util.Optional;
import jp.mamis.application.AssociationSystem;
import jp.mamis.persistence.Installation;
import jp.mamis.persistence.OpenedDatabase;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.passwords.NodeSecret;

/** The running portal: its settings, its open database and the system over it. One per web application. */
public final class Portal implements AutoCloseable {

    private final PortalSettings settings;
    private final OpenedDatabase opened;
    private final AssociationSystem system;

    private Portal(PortalSettings settings, OpenedDatabase opened) {
        this.settings = settings;
        this.opened = opened;
        this.system = AssociationSystem.builder(adapters(settings, opened).ports())
                .clock(settings.clock())
                .build();
    }

    private static PersistenceAdapters adapters(PortalSettings settings, OpenedDatabase opened) {
        return new PersistenceAdapters(opened.database(), NodeSecret.inFile(settings.secretFile()));
    }

    static Portal open(PortalSettings settings) {
        OpenedDatabase opened = settings.database()
                .map(OpenedDatabase::external)
                .orElseGet(() -> OpenedDatabase.embeddedIn(settings.data()));
        try {
            Installation.claim(opened.database(), settings.realm());
            return new Portal(settings, opened);
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    /** The portal of this web application, once it has started. */
    static Portal of(ServletContext context) {
        return Optional.ofNullable((Portal) context.getAttribute(Portal.class.getName()))
                .orElseThrow(() -> new IllegalStateException("the portal has not started"));
    }

    public PortalSettings settings() {
        return settings;
    }

    public AssociationSystem system() {
        return system;
    }

    boolean databaseAnswers() {
        return opened.database().answers();
    }

    @Override
    public void close() {
        opened.close();
    }
}
