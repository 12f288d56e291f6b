package id.pendopo.platform.web;

/** One entry of the navigation at the top, as the reader sees it. */
public record NavLink(String href, String text, boolean current) {}
