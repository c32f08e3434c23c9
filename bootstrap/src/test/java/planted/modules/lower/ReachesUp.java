package planted.modules.lower;

import planted.modules.upper.Upper;

/** Something of the lower module that uses the upper one. */
public record ReachesUp(Upper upper) {}
