package io.northloop.organisation.port;

import io.northloop.organisation.PostView;
import io.northloop.organisation.TouchpointView;
import java.util.List;

/** The lists that HQ keeps, for changing them. */
public interface KeptLists {

    /** Adds it at the end, or renames, retires or reopens the one with this code; the level of a post stays. */
    void save(PostView post);

    /** Adds it at the end, or renames, retires or reopens the one with this code. */
    void save(TouchpointView touchpoint);

    /** Puts all posts in this order. */
    void orderPosts(List<String> codes);

    /** Puts all touchpoints in this order. */
    void orderTouchpoints(List<String> codes);
}
