package jp.mamis.application.kernel;

/** How a request reached the system. */
public enum Channel {
    PAGE,
    API,
    CLI,
    AUTOMATION
}
