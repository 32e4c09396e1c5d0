package jp.mamis.domain.kernel;

/** How often an aggregate has been stored: 0 before the first time. A save with an older number than the store's fails. */
public record Version(long number) {

    public static final Version NEW = new Version(0);

    public Version {
        if (number < 0) {
            throw new IllegalArgumentException("version below zero");
        }
    }

    public Version next() {
        return new Version(number + 1);
    }
}
