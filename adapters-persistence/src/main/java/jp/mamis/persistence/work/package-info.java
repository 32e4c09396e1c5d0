/**
 * The unit of work over EclipseLink. Knows no context; rows and queries live with theirs.
 */
package jp.mamis.persistence.work;
