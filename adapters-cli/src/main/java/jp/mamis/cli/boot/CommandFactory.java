package jp.mamis.cli.boot;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;
import jp.mamis.cli.command.CommandContext;
import picocli.CommandLine;

/** Makes commands: those with a constructor for the context get it, those of this package the surroundings as well. */
final class CommandFactory implements CommandLine.IFactory {

    private final CommandContext context;
    private final BootSurroundings surroundings;
    private final CommandLine.IFactory others = CommandLine.defaultFactory();

    CommandFactory(CommandContext context, BootSurroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Optional<Constructor<?>> ofBoot = constructor(type, CommandContext.class, BootSurroundings.class);
        if (ofBoot.isPresent()) {
            return type.cast(ofBoot.get().newInstance(context, surroundings));
        }
        Optional<Constructor<?>> taking = constructor(type, CommandContext.class);
        return taking.isPresent() ? type.cast(taking.get().newInstance(context)) : others.create(type);
    }

    private static Optional<Constructor<?>> constructor(Class<?> type, Class<?>... parameters) {
        Optional<Constructor<?>> found = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> Arrays.equals(constructor.getParameterTypes(), parameters))
                .findFirst();
        found.ifPresent(constructor -> constructor.setAccessible(true));
        return found;
    }
}
