package jp.mamis.cli.boot;

import java.nio.file.Path;
import java.util.function.Supplier;
import jp.mamis.application.AssociationSystem;
import jp.mamis.persistence.BareDatabase;
import jp.mamis.persistence.Database;
import jp.mamis.persistence.PersistenceAdapters;
import jp.mamis.persistence.backup.BackupFile;
import jp.mamis.persistence.backup.Restoration;
import jp.mamis.persistence.backup.TakenBackup;
import jp.mamis.persistence.backup.Telling;

/**
 * Backups of a real database.
 *
 * @param database what is copied; what is restored into is reached by the settings
 */
record InstallationBackups(Supplier<Database> database, InstallationSettings settings) implements Backups {

    @Override
    public TakenBackup take(Path file, Telling telling) {
        return TakenBackup.take(database.get().dataSource(), file, telling);
    }

    @Override
    public Restored restore(BackupFile file, Telling telling) {
        BareDatabase into = settings.bareDatabase();
        try {
            new Restoration(into.dataSource(), file).run(telling);
            Database restored = into.open();
            return new OnDatabase(
                    into,
                    restored,
                    AssociationSystem.builder(new PersistenceAdapters(restored).ports())
                            .build());
        } catch (RuntimeException failure) {
            into.close();
            throw failure;
        }
    }

    private record OnDatabase(BareDatabase target, Database database, AssociationSystem system) implements Restored {

        @Override
        public void release() {
            Restoration.finish(target.dataSource());
        }

        @Override
        public void close() {
            database.close();
            target.close();
        }
    }
}
