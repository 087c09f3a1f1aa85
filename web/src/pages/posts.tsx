import { twin, useFilters } from "../base/address";
import { useData, type Listed } from "../base/api";
import type { PostRow } from "../base/types";
import { Told } from "../parts/answer";
import { Choice } from "../parts/fields";
import { POST_FILTERS, PostFilters } from "../parts/postfilters";
import { PostCard } from "../parts/posts";
import { Head } from "../parts/shell";
import { Pager } from "../parts/table";

export default function PostsPage() {
  const [query, set] = useFilters();
  const answer = useData<Listed<PostRow>>(twin("/posts", query, [...POST_FILTERS, "page", "size", "sort"]));
  return (
    <>
      <Head title="Posts" />
      <PostFilters query={query} set={set} />
      <Choice label="Order" value={query.get("sort") ?? "time"} options={[["time", "oldest first"], ["-time", "latest first"]]} onChange={(sort) => set({ sort: sort === "time" ? null : sort, page: null })} />
      <Told answer={answer}>
        {(list) => (
          <>
            <Pager {...list} one="post" />
            <div class="posts">
              {list.items.map((post) => (
                <PostCard key={post.post} post={post} />
              ))}
            </div>
            <Pager {...list} one="post" below />
          </>
        )}
      </Told>
    </>
  );
}
