import { useState } from "preact/hooks";
import { useData } from "../base/api";
import { count } from "../base/figures";
import type { PostRow, RawLine } from "../base/types";
import { Told } from "./answer";
import { When, Words } from "./words";

/** A post as evidence: who, when, the words, and the way to the line of the source. */
export function PostCard({ post, open = false }: { readonly post: PostRow; readonly open?: boolean }) {
  const [raw, showRaw] = useState(open);
  return (
    <blockquote id={`post-${post.post}`}>
      <p lang={/^[a-z]{2,3}$/.test(post.language) ? post.language : undefined}>{post.text === "" ? <span class="soft">(no words)</span> : <Words text={post.text} />}</p>
      {post.links.length > 0 && (
        <p class="post-links">
          {post.links.map((link) => (
            <code key={link}>
              <Words text={link} />
            </code>
          ))}
        </p>
      )}
      <footer>
        <a href={`/accounts/${post.account}`}>
          <Words text={post.name} />
        </a>
        {post.platform !== "" && `, ${post.platform}`}, <a href={`/posts/${post.post}`}><When at={post.posted_at} to="second" /> UTC</a>
        {post.kind !== "" && `, ${post.kind}`}
        {post.language !== "" && `, ${post.language}`}
        {typeof post.likes === "number" && `, ${count(post.likes)} likes`}
        {typeof post.reposts === "number" && `, ${count(post.reposts)} reposts`}
        .{" "}
        <button type="button" class="plain" aria-expanded={raw} onClick={() => showRaw(!raw)}>
          {raw ? "Hide the line of the source" : "Line of the source"}
        </button>
      </footer>
      {raw && <Raw post={post.post} />}
    </blockquote>
  );
}

/** The line of the source that a post came from, byte for byte as far as it can be shown. */
export function Raw({ post }: { readonly post: number }) {
  const answer = useData<RawLine>(`/posts/${post}/raw.json`);
  return (
    <Told answer={answer}>
      {(raw) => (
        <div class="raw">
          <p class="soft">
            <Words text={raw.file} links={false} />
            {raw.member !== "" && raw.member && (
              <>
                {" "}
                (<Words text={raw.member} links={false} />)
              </>
            )}
            , line {count(raw.line)}, {count(raw.bytes)} bytes, {raw.format}. {raw.masked && "Names and ids are replaced; "}
            {raw.cut && "Only the first megabyte is shown. "}SHA-256 <span class="hash-inline">{raw.sha256}</span>, proved when the file was opened.
          </p>
          <pre tabIndex={0} aria-label={`Line ${raw.line} of the source`}>
            <Words text={raw.text} links={false} />
          </pre>
        </div>
      )}
    </Told>
  );
}
