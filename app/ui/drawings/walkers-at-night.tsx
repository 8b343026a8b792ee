/** The two with the lantern, in the landscape's own coordinates. */
export function WalkersAtNight() {
  return (
    <>
      <ellipse cx="962" cy="470" rx="150" ry="42" fill="url(#fg-lantern)" opacity="0.6" />
      <circle cx="963" cy="434" r="92" fill="url(#fg-lantern)" />
      <g>
        <path d="M921 454v30M937 454v30" stroke="#0a2f36" strokeWidth="7" strokeLinecap="round" />
        <path d="M912 408c5-11 29-11 34 0l6 50c-15 6-31 6-46 0z" fill="#efab43" />
        <path d="M929 402v58" stroke="#c98522" strokeWidth="2" />
        <path d="M944 414l16 13" stroke="#efab43" strokeWidth="9" strokeLinecap="round" />
        <circle cx="929" cy="386" r="13" fill="#f4d3b3" />
        <path d="M915 385c-1-20 29-20 28 0-9-4-19-4-28 0z" fill="#0c3d44" />
        <circle cx="929" cy="369" r="4.5" fill="#0c3d44" />
        <path d="M917 399c7 5 17 5 24 0l2 7c-9 6-19 6-28 0z" fill="#0f5b62" />
      </g>
      <g>
        <path d="M989 456v30M1006 456v30" stroke="#0a2f36" strokeWidth="7" strokeLinecap="round" />
        <path d="M978 402c6-12 34-12 40 0l6 58c-17 6-35 6-52 0z" fill="#0f4a52" />
        <path d="M998 396v66" stroke="#0a333a" strokeWidth="2" />
        <path d="M981 412l-15 15" stroke="#0f4a52" strokeWidth="9" strokeLinecap="round" />
        <circle cx="998" cy="378" r="14" fill="#9c6a48" />
        <path d="M983 377c-1-22 31-22 30 0-10-4-20-4-30 0z" fill="#f3f7f4" />
        <circle cx="998" cy="359" r="5" fill="#f3f7f4" />
        <path d="M985 392c8 5 18 5 26 0l2 8c-10 6-20 6-30 0z" fill="#efab43" />
      </g>
      <path d="M963 428v6" stroke="#0a2f36" strokeWidth="2.5" />
      <path
        d="M957 434h12l2 16h-16z"
        fill="#ffe7b4"
        stroke="#0a2f36"
        strokeWidth="2.5"
        strokeLinejoin="round"
      />
    </>
  );
}
