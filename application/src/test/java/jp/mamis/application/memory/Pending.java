package jp.mamis.application.memory;

import java.lang.reflect.Proxy;

/** Stands where an adapter is about to land. */
final class Pending {

    private Pending() {}

    static <T> T port(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(type.getSimpleName());
                }));
    }
}
